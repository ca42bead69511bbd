import Validator from '@adobe/structured-data-validator'

type Thing = Record<string, unknown>

/** What schema.org or those who read it want of each type that our pages use. A new type is added here on purpose. */
const NEEDED: Record<string, readonly string[]> = {
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url'],
  Organization: ['name'],
  EducationalOrganization: ['name'],
  GovernmentOrganization: ['name'],
  ResearchOrganization: ['name'],
  Hospital: ['name'],
  Person: ['name'],
  Place: ['address'],
  PostalAddress: ['addressCountry'],
  QuantitativeValue: ['value'],
  MonetaryAmount: ['currency', 'value'],
  PropertyValue: ['name', 'value'],
  Event: ['name', 'startDate'],
  NewsArticle: ['headline', 'datePublished', 'author'],
  JobPosting: ['title', 'description', 'datePosted', 'hiringOrganization', 'jobLocation'],
  DigitalDocument: ['name', 'identifier'],
  Project: ['name', 'url'],
  Legislation: ['name', 'legislationPassedBy'],
  DataCatalog: ['name', 'dataset'],
  Dataset: ['name', 'description', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
}

const ADDRESSES = ['@id', 'url', 'item', 'sameAs', 'contentUrl', 'license', 'mainEntityOfPage']
const DAYS = /^(?:date|start|end|founding|dissolution|validThrough).*$|Date$/
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/

/** What is wrong with a thing and the things in it. */
function problemsOf(thing: Thing, where: string): string[] {
  const type = String(thing['@type'])
  const needed = NEEDED[type]
  if (!needed) return [`${where}: unknown type ${type}`]
  const here = needed.filter((key) => thing[key] === undefined || thing[key] === '')
  const problems = here.map((key) => `${where}: ${type} without ${key}`)
  for (const [key, value] of Object.entries(thing)) {
    const inside = `${where} ${type}.${key}`
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && typeof one === 'object') problems.push(...problemsOf(one as Thing, inside))
      else if (one === '' || one === null) problems.push(`${inside}: empty`)
      else if (ADDRESSES.includes(key) && !URL.canParse(String(one))) problems.push(`${inside}: ${one}`)
      else if (DAYS.test(key) && typeof one === 'string' && !DAY.test(one)) problems.push(`${inside}: ${one}`)
    }
  }
  return problems
}

/** The structured data of a page. */
export function structuredDataOf(html: string): Thing[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, data = '']) => JSON.parse(data) as Thing,
  )
}

/**
 * What is wrong with the structured data of a page: by our own list of what each type needs, and by an outside
 * validator of search engines' rules for the types that these show in their results.
 */
export async function structuredDataProblems(html: string): Promise<string[]> {
  const things = structuredDataOf(html)
  if (things.length === 0) return ['no structured data']
  const own = things.flatMap((thing) => {
    const context = thing['@context'] === 'https://schema.org' ? [] : ['context']
    return [...context, ...problemsOf(thing, '')]
  })
  const jsonld = Object.fromEntries(things.map((thing) => [String(thing['@type']), [thing]]))
  const issues = await new Validator().validate({ jsonld })
  const errors = issues.filter(({ severity }) => severity === 'ERROR')
  return [...own, ...errors.map(({ issueMessage, path }) => `${path[0]?.type}: ${issueMessage}`)]
}
