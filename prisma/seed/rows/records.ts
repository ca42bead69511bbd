import type { Prisma } from '@/lib/server/db'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { chainSlugs, eventContent, policyContent } from '@/prisma/seed/content/records'
import { facts } from '@/prisma/seed/facts'
import { contentOf, demoId } from '@/prisma/seed/ids'
import { mapOptional, mapValue, policyLevelOf } from '@/prisma/seed/mapping'
import { allianceId, dateColumns, eventId, organizationId, sourceId, subjectColumn } from './references'

type Source = (typeof facts.sources)[number]

/** What the facts say of a source beyond the columns that there are for it. */
function sourceNote(source: Source): string | null {
  const parts = [
    source.note,
    source.supplier,
    source.latestYearInText === undefined ? undefined : `文中最晚的年份为${source.latestYearInText}年`,
    source.views === undefined ? undefined : `来源页面显示浏览${source.views}次`,
    source.indexNumber === undefined ? undefined : `索引号${source.indexNumber}`,
    source.breadcrumb?.join(' › '),
  ].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join('；') : null
}

/** Every source document of the facts. */
export function sourceRows(): Prisma.SourceCreateManyInput[] {
  return facts.sources.map((source) => {
    const published = dateColumns(source.publishedOn ?? undefined)
    return {
      id: sourceId(source.id),
      code: source.id,
      title: source.title,
      publisher: source.publisher,
      author: source.author ?? null,
      kind: mapValue('sourceKind', source.kind),
      publishedOn: published.date,
      publishedPrecision: published.precision,
      note: sourceNote(source),
    }
  })
}

/** Every figure of the facts, in their order, and the stated council seats of each category. */
export function figureRows(): Prisma.FigureCreateManyInput[] {
  const seats = facts.alliances.flatMap((alliance) =>
    Object.entries(alliance.council?.seatsByCategory ?? {}).map(([category, value]) => ({
      subject: alliance.name,
      metric: `${alliance.council?.batch}（${category}）`,
      value,
      unit: '家',
      source: alliance.source,
      // The total of these seats stands there too.
      locator: facts.figures.find((item) => item.metric === alliance.council?.batch)?.locator ?? '',
    })),
  )
  const figures: (typeof facts.figures)[number][] = [...facts.figures, ...seats]
  return figures.map((item, position) => {
    const asOf = dateColumns(item.asOf)
    return {
      ...subjectColumn(item.subject),
      id: demoId('figure', item.subject, item.metric, item.source, item.locator),
      metric: item.metric,
      value: item.value,
      qualifier: mapOptional('figureQualifier', item.qualifier),
      unit: item.unit,
      period: mapOptional('figurePeriod', item.period),
      asOf: asOf.date,
      asOfPrecision: asOf.precision,
      locator: item.locator,
      note: item.note ?? null,
      sourceId: sourceId(item.source),
      position,
    }
  })
}

/** Qingdao's industry chains, each with where their names and their number are from. */
export function industryChainRows(): Prisma.IndustryChainCreateManyInput[] {
  const { names, region, note: origin, source } = facts.industryChains
  const counted = facts.sources.find(({ id }) => source.startsWith(`${id} `))
  const note = counted ? `${origin}；${names.length} 条之数见《${counted.title}》` : origin
  return names.map((name) => ({
    id: demoId('industry-chain', region, name),
    slug: contentOf(chainSlugs, name),
    name,
    sortKey: sortKeyOf(name),
    regionCode: mapValue('regionCode', region),
    note,
  }))
}

const policyId = (title: string) => demoId('policy', title)
const policyTitles = new Set(facts.policies.map((item) => item.title))

/** Every policy document of the facts. */
export function policyRows(): Prisma.PolicyDocumentCreateManyInput[] {
  return facts.policies.map((item) => {
    const content = contentOf(policyContent, item.title)
    const issued = dateColumns(item.issuedOn)
    const issuer = facts.organizations.find((unit) => unit.name === item.issuer)
    const source = facts.sources.find((entry) => entry.id === item.source && entry.title === item.title)
    return {
      id: policyId(item.title),
      slug: content.slug,
      title: item.title,
      sortKey: sortKeyOf(item.title),
      indexNumber: item.indexNumber ?? null,
      documentNumber: source?.documentNumber ?? null,
      issuer: item.issuer,
      issuerId: organizationId(item.issuer),
      issuedOn: issued.date,
      issuedPrecision: issued.precision,
      publishedOn: dateColumns(source?.publishedOn ?? undefined).date,
      level: policyLevelOf(item.level, mapOptional('regionCode', issuer?.region)),
      keyPoints: item.keyPoints ?? [],
      summary: content.summary,
      sourceId: sourceId(item.source),
    }
  })
}

/** What each policy document cites, linked where the cited one is among the facts. */
export function citationRows(): Prisma.PolicyCitationCreateManyInput[] {
  return facts.policies.flatMap((item) =>
    (item.cites ?? []).map((title, position) => ({
      citingId: policyId(item.title),
      position,
      title,
      citedId: policyTitles.has(title) ? policyId(title) : null,
    })),
  )
}

/** Every event of the facts, with its host and alliance. */
export function eventRows(): (Prisma.EventUncheckedCreateInput & { id: string })[] {
  return facts.events.map((item) => {
    const content = contentOf(eventContent, item.title)
    const starts = dateColumns(item.date)
    return {
      id: eventId(item.title),
      slug: content.slug,
      title: item.title,
      sortKey: sortKeyOf(item.title),
      kind: mapValue('eventKind', item.kind),
      startsOn: starts.date,
      startsPrecision: starts.precision,
      place: item.place ?? null,
      editions: item.editions ?? null,
      attendance: item.attendance?.value ?? null,
      attendanceQualifier: mapOptional('figureQualifier', item.attendance?.qualifier),
      attendanceUnit: item.attendance?.unit ?? null,
      summary: content.summary,
      sourceId: sourceId(item.source),
      hosts: { connect: item.host === undefined ? [] : [{ id: organizationId(item.host) }] },
      alliances: { connect: content.alliance === undefined ? [] : [{ id: allianceId(content.alliance) }] },
    }
  })
}
