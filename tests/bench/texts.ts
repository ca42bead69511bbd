import type { Prisma } from '@/lib/server/db'
import { Names } from './names'
import type { Random } from './random'
import { type Place, paragraphs, type Unit } from './units'
import * as words from './words'

export type Article = Prisma.ArticleCreateManyInput & { id: string; title: string }

const DAY_MS = 86_400_000

/** A day of the last ten years before `now`. */
function recentDay(random: Random, now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS - random.below(3_650)) * DAY_MS)
}

function body(random: Random): string {
  const headings = random.sample(words.HEADINGS, 3)
  return headings.map((heading) => `## ${heading}\n\n${paragraphs(random, 1, 2)}`).join('\n\n')
}

/** Articles, each published in its first version. */
export function makeArticles(count: number, places: readonly Place[], random: Random, now: Date) {
  const names = new Names()
  const versions: Prisma.ArticleVersionCreateManyInput[] = []
  const articles = Array.from({ length: count }, (): Article => {
    const { name: title, slug } = names.until(() => [
      random.pick(places).name,
      random.pick(words.BRANDS),
      random.pick(words.INDUSTRIES),
      random.pick(words.SUBJECTS),
      random.pick(words.ACTIONS),
    ])
    const text = { title, summary: random.pick(words.SENTENCES), body: body(random), author: '秘书处' }
    const id = random.id()
    const publishedOn = recentDay(random, now)
    const kind = random.pick(['news', 'news', 'notice', 'case'] as const)
    versions.push({ ...text, articleId: id, number: 1, publishedAt: publishedOn })
    return { ...text, id, slug, kind, publishedOn, status: 'published', publishedVersion: 1 }
  })
  return { articles, versions }
}

export function makePolicies(
  count: number,
  places: readonly Place[],
  units: readonly Unit[],
  random: Random,
  now: Date,
): Prisma.PolicyDocumentCreateManyInput[] {
  const names = new Names()
  const issuers = units.filter(({ kind }) => kind === 'government')
  return Array.from({ length: count }, (_, index) => {
    const {
      name: title,
      slug,
      sortKey,
    } = names.until(() => [
      random.pick(places).name,
      random.pick(words.INDUSTRIES),
      random.pick(words.POLICY_SUBJECTS),
      random.pick(words.POLICY_FORMS),
      `（${2016 + random.below(10)}年）`,
    ])
    const issuer = random.pick(issuers)
    return {
      id: random.id(),
      slug,
      sortKey,
      title,
      documentNumber: `青教发〔${2016 + (index % 10)}〕${1 + Math.floor(index / 10)}号`,
      issuer: issuer.name,
      issuerId: issuer.id,
      issuedOn: recentDay(random, now),
      issuedPrecision: 'day',
      validity: random.pick(['valid', 'valid', 'lapsed', 'unknown']),
      level: random.pick(['municipal', 'county']),
      keyPoints: random.sample(words.SENTENCES, 3),
      summary: random.pick(words.SENTENCES),
      body: body(random),
    }
  })
}

export function makeEvents(count: number, places: readonly Place[], random: Random, now: Date) {
  const names = new Names()
  return Array.from({ length: count }, (): Prisma.EventCreateManyInput & { id: string } => {
    const {
      name: title,
      slug,
      sortKey,
    } = names.until(() => [
      random.pick(places).name,
      random.pick(words.INDUSTRIES),
      random.pick(words.EVENT_WORDS),
    ])
    return {
      id: random.id(),
      slug,
      sortKey,
      title,
      kind: random.pick(['seminar', 'job_fair', 'exchange', 'training']),
      startsOn: recentDay(random, now),
      startsPrecision: 'day',
      place: random.pick(places).name,
      summary: random.pick(words.SENTENCES),
      body: paragraphs(random, 1, 2),
    }
  })
}
