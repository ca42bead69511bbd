import type { Prisma } from '@/lib/server/db'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { organizationContent } from '@/prisma/seed/content/organizations'
import { facts, type HonourFact } from '@/prisma/seed/facts'
import { contentOf, demoId } from '@/prisma/seed/ids'
import { mapOptional, mapValue } from '@/prisma/seed/mapping'
import { dateColumns, organizationId, type SubjectColumn, sourceId, subjectColumn } from './references'

type Organization = (typeof facts.organizations)[number]

const KIND_WORDS: Record<string, string> = {
  school: '学校',
  enterprise: '企业',
  hospital: '医疗机构',
  government: '政府部门',
  association: '团体',
}
const SUBTYPE_WORDS: Record<string, string> = { 中职: '中等职业学校', 高职: '高等职业学校', 本科: '本科高校' }

function membershipsInWords(name: string): string {
  const joined = facts.alliances.flatMap((alliance) => {
    if (Object.values(alliance.council?.named ?? {}).some((units) => units.includes(name))) {
      return `${alliance.name}${alliance.council?.batch}`
    }
    if (!alliance.members?.includes(name)) return []
    return alliance.status === undefined
      ? `${alliance.name}成员`
      : `${alliance.name}（${alliance.status}中）参加单位`
  })
  return joined.join('、')
}

/** A sentence from nothing but kind, region and alliances, for a unit of which the facts tell no more. */
function plainSummary(item: Organization): string {
  const kind = SUBTYPE_WORDS[item.subtype ?? ''] ?? KIND_WORDS[item.kind] ?? '单位'
  const alliances = membershipsInWords(item.name)
  return `${item.region ? `${item.region}的` : ''}${kind}${alliances ? `，${alliances}` : ''}。`
}

/** Every unit of the facts, parents before children: one statement inserts them in this order. */
export function organizationRows(now: Date): Prisma.OrganizationCreateManyInput[] {
  const rows = facts.organizations.map((item): Prisma.OrganizationCreateManyInput => {
    const content = contentOf(organizationContent, item.name)
    const groups = facts.majorGroups.find((entry) => entry.school === item.name)
    const source = facts.sources.find((entry) => entry.id === item.source)
    return {
      id: organizationId(item.name),
      slug: content.slug,
      name: item.name,
      sortKey: sortKeyOf(item.name),
      initial: initialOf(item.name),
      aliases: item.aliases ?? [],
      kind: mapValue('organizationKind', item.kind),
      subtype: mapOptional('organizationSubtype', item.subtype),
      creditCode: item.creditCode ?? null,
      regionCode: mapOptional('regionCode', item.region),
      summary: content.summary ?? plainSummary(item),
      majors: groups?.majors ?? [],
      majorGroups: groups?.groups ?? [],
      note: item.note ?? null,
      status: 'verified',
      verifiedAt: now,
      verifiedEvidence: `演示数据：依公开文件《${source?.title}》录入`,
      parentId: item.parent === undefined ? null : organizationId(item.parent),
      sourceId: sourceId(item.source),
    }
  })
  return rows.sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
}

/** The honours of units, alliances, platforms and projects, each with its status. */
export function honourRows(): Prisma.HonourCreateManyInput[] {
  const owners = [
    ...facts.organizations.map((item) => ({ ...item, owner: item.name })),
    ...facts.alliances.map((item) => ({ ...item, owner: item.name })),
    ...facts.platforms.map((item) => ({ ...item, owner: item.name })),
    ...facts.projects.map((item) => ({ ...item, owner: item.title })),
  ]
  return owners.flatMap(({ owner, honours, source }) =>
    (honours ?? []).map((honour) => honourRow(owner, subjectColumn(owner), honour, source)),
  )
}

function honourRow(
  owner: string,
  column: SubjectColumn,
  honour: HonourFact,
  source: string,
): Prisma.HonourCreateManyInput {
  const granted = dateColumns(honour.date ?? honour.year)
  return {
    ...column,
    id: demoId('honour', owner, honour.name, honour.status),
    name: honour.name,
    level: mapOptional('honourLevel', honour.level),
    grantedBy: honour.grantedBy ?? null,
    grantedOn: granted.date,
    grantedPrecision: granted.precision,
    status: mapValue('honourStatus', honour.status),
    note: honour.note ?? null,
    sourceId: sourceId(source),
  }
}
