import type { Prisma } from '@/lib/server/db'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { agreementContent, projectContent } from '@/prisma/seed/content/records'
import { facts } from '@/prisma/seed/facts'
import { contentOf, demoId } from '@/prisma/seed/ids'
import { mapValue } from '@/prisma/seed/mapping'
import { allianceId, dateColumns, organizationId, platformId, projectId, sourceId } from './references'

const partiesOf = (names: string[]) => ({
  create: names.map((name, position) => ({ organizationId: organizationId(name), position })),
})

/**
 * Every project of the facts. The year of one whose pilot was accepted is the year it ended. Parties are
 * participants: the facts do not say who leads.
 */
export function projectRows(): (Prisma.ProjectUncheckedCreateInput & { id: string })[] {
  return facts.projects.map((item) => {
    const content = contentOf(projectContent, item.title)
    const starts = dateColumns(item.startYear)
    const ends = dateColumns(item.year)
    return {
      id: projectId(item.title),
      slug: content.slug,
      title: item.title,
      sortKey: sortKeyOf(item.title),
      kind: mapValue('projectKind', item.kind),
      topics: item.topics ?? [],
      startsOn: starts.date,
      startsPrecision: starts.precision,
      endsOn: ends.date,
      endsPrecision: ends.precision,
      fundingSource: item.funding ?? null,
      summary: content.summary,
      note: item.note ?? null,
      status: mapValue('projectStatus', item.status),
      sourceId: sourceId(item.source),
      parties: partiesOf(item.parties),
      alliances: { connect: content.alliance === undefined ? [] : [{ id: allianceId(content.alliance) }] },
      platforms: { connect: content.platform === undefined ? [] : [{ id: platformId(content.platform) }] },
    }
  })
}

/** Every agreement of the facts: entries from paper, still to be registered. Their text is not known. */
export function agreementRows(): (Prisma.AgreementUncheckedCreateInput & { id: string })[] {
  return facts.agreements.map((item) => {
    const content = contentOf(agreementContent, item.title)
    return {
      id: demoId('agreement', item.title),
      slug: content.slug,
      title: item.title,
      sortKey: sortKeyOf(item.title),
      kind: mapValue('agreementKind', item.kind),
      origin: mapValue('agreementOrigin', item.origin),
      summary: content.summary,
      body: '本条依公开资料登记，平台没有保存协议的全文。',
      confidentiality: 'register_only',
      note: item.note ?? null,
      status: 'draft',
      sourceId: sourceId(item.source),
      parties: partiesOf(item.parties),
    }
  })
}
