import { parsePartialDate } from '@/lib/shared/dates'
import type { UnitLink } from '@/lib/shared/unit-link'
import type { AllianceKind } from './constants'
import { SEATS } from './memberships/constants'
import type { AdviserLine, CouncilMember } from './types'

const UNIVERSITY = /本科/
const VOCATIONAL = /高职|中职|职教本科|技工/

/**
 * What an alliance of its kind should still have, as sentences for its editors. Nothing is refused for them:
 * a record entered from a source may be incomplete. 行业产教融合共同体 wants a leading enterprise, a university and a
 * vocational school in the lead, and a charter; 市域产教联合体 wants the park that it stands on.
 */
export function allianceHints(alliance: {
  kind: AllianceKind
  leads: readonly Pick<UnitLink, 'kind' | 'subtype'>[]
  charter: string | null
  basedOn: readonly string[]
}): string[] {
  const { kind, leads, charter, basedOn } = alliance
  const hints: string[] = []
  if (leads.length === 0) hints.push('还没有登记牵头单位。')
  if (kind === 'industry_community') {
    const schools = leads.filter((unit) => unit.kind === 'school').map((unit) => unit.subtype ?? '')
    const missing = [
      leads.some((unit) => unit.kind === 'enterprise') ? '' : '一家行业龙头企业',
      schools.some((subtype) => UNIVERSITY.test(subtype) && !VOCATIONAL.test(subtype))
        ? ''
        : '一所高水平高等学校',
      schools.some((subtype) => VOCATIONAL.test(subtype)) ? '' : '一所职业学校',
    ].filter(Boolean)
    if (missing.length > 0) {
      hints.push(
        `行业产教融合共同体一般由龙头企业、高水平高等学校、职业学校三方牵头，牵头单位中还缺${missing.join('、')}。`,
      )
    }
    if (!charter?.trim()) hints.push('行业产教融合共同体应有章程，目前未填写。')
  }
  if (kind === 'municipal_consortium' && basedOn.length === 0) {
    hints.push('市域产教联合体应写明所依托的产业园区，目前未填写。')
  }
  return hints
}

export type CouncilGroup = { category: string | null; members: CouncilMember[] }

const seatRank = (member: CouncilMember) => SEATS.indexOf(member.seat)

/**
 * The council by category. The categories in `stated` come first and in that order, without units too: a source
 * counts them. The others follow by size, units without a category last. Within a group by seat; the order of equal
 * seats is kept.
 */
export function groupCouncil(
  members: readonly CouncilMember[],
  stated: readonly string[] = [],
): CouncilGroup[] {
  const groups = new Map<string | null, CouncilMember[]>(stated.map((category) => [category, []]))
  for (const member of members) {
    groups.set(member.category, [...(groups.get(member.category) ?? []), member])
  }
  const rank = ({ category, members: inGroup }: CouncilGroup) => {
    if (category === null) return Number.POSITIVE_INFINITY
    const place = stated.indexOf(category)
    return place >= 0 ? place - stated.length : 1 / (1 + inGroup.length)
  }
  return [...groups]
    .map(([category, inGroup]) => ({
      category,
      members: inGroup.toSorted((a, b) => seatRank(a) - seatRank(b)),
    }))
    .sort((a, b) => rank(a) - rank(b))
}

/** Members without a seat in the council that a page names of each group; the list of members has all of them. */
const ORDINARY_SHOWN = 24

/** The units of a group that a page names: everybody with a seat in the council, and the first of the others. */
export function shownOf({ members }: CouncilGroup): CouncilMember[] {
  const ordinary = members.filter(({ seat }) => seat === 'member').slice(0, ORDINARY_SHOWN)
  return members.filter((member) => member.seat !== 'member' || ordinary.includes(member))
}

const STATED_CATEGORY = /(?:成员|理事)(?:单位)?（([^（）]+)）$/
const STATED_TOTAL = /(?:成员|理事)(?:单位)?$/

/** What sources say of the number of members: in all, and by category. */
export type StatedMembers<F> = { totals: F[]; byCategory: Map<string, F[]> }

/**
 * Finds the figures that count an alliance's units, by the name of their metric: 成员单位, 首批理事单位, 企业成员 for a
 * total, 理事单位（医疗卫生） for one category of the council. They stand beside the units that the portal itself
 * has on record, and are never mixed with them.
 */
export function statedMembers<F extends { metric: string }>(figures: readonly F[]): StatedMembers<F> {
  const stated: StatedMembers<F> = { totals: [], byCategory: new Map() }
  for (const figure of figures) {
    const category = STATED_CATEGORY.exec(figure.metric)?.[1]
    if (category !== undefined) {
      stated.byCategory.set(category, [...(stated.byCategory.get(category) ?? []), figure])
    } else if (STATED_TOTAL.test(figure.metric)) stated.totals.push(figure)
  }
  return stated
}

/** Whether sources count more units than the `known` ones that the portal has on record. */
export function areMoreStated(figures: readonly { metric: string; value: string }[], known: number): boolean {
  const { totals, byCategory } = statedMembers(figures)
  const inCategories = [...byCategory.values()].reduce((sum, [first]) => sum + Number(first?.value ?? 0), 0)
  return inCategories > known || totals.some(({ value }) => Number(value) > known)
}

type Woven = {
  name: string
  leads: readonly Pick<UnitLink, 'slug' | 'kind'>[]
  members: readonly Pick<UnitLink, 'slug' | 'kind'>[]
  moreStated: boolean
}

/** What an alliance's emblem is made from: its schools as warp, its other units as weft, each unit once. */
export function emblemOf({ name, leads, members, moreStated }: Woven) {
  const kinds = [...new Map([...leads, ...members].map(({ slug, kind }) => [slug, kind])).values()]
  const partners = kinds.filter((kind) => kind !== 'school')
  return { name, schools: kinds.length - partners.length, partners, open: moreStated }
}

type Tied = { slug: string; kind: UnitLink['kind']; name: string }

/**
 * The alliance as cloth: its schools, its other units, and a crossing for each pair. Both sit in the alliance; a
 * platform or project of the alliance that has both makes it cooperation, and names it.
 */
export function weaveOf(alliance: {
  roles: { lead: readonly Tied[] }
  members: readonly { unit: Tied }[]
  platforms: readonly { name: string; host: { slug: string }; partners: readonly { slug: string }[] }[]
  projects: readonly { title: string; parties: readonly { slug: string | null }[] }[]
}) {
  const members = [...alliance.roles.lead, ...alliance.members.map(({ unit }) => unit)]
  const units = [...new Map(members.map((unit) => [unit.slug, unit])).values()]
  const schools = units.filter(({ kind }) => kind === 'school')
  const partners = units.filter(({ kind }) => kind !== 'school')
  const works = [
    ...alliance.platforms.map(({ name, host, partners: others }) => ({ name, parties: [host, ...others] })),
    ...alliance.projects.map(({ title, parties }) => ({ name: title, parties })),
  ].map(({ name, parties }) => ({ name, slugs: new Set(parties.map(({ slug }) => slug)) }))
  const crossings = schools.flatMap((school, at) =>
    partners.map((partner, to) => {
      const work = works.find(({ slugs }) => slugs.has(school.slug) && slugs.has(partner.slug))
      const tie = work ? ('cooperation' as const) : ('alliance' as const)
      return { school: at, partner: to, tie, label: work?.name ?? '同在本联盟' }
    }),
  )
  return { schools, partners, crossings }
}

const ADVISER_SEPARATOR = /\s*[|｜]\s*/

/**
 * Reads advisers as the form has them, one a line: name, title at the time, and where known the first and the last
 * day, with | between. `faults` are sentences that say which line to mend and how.
 */
export function readAdvisers(lines: readonly string[]): { advisers: AdviserLine[]; faults: string[] } {
  const advisers: AdviserLine[] = []
  const faults: string[] = []
  for (const [index, line] of lines.entries()) {
    const [name = '', title = '', from = '', to = '', ...rest] = line.split(ADVISER_SEPARATOR)
    const days = [from, to].map((text) => (text === '' ? null : parsePartialDate(text)))
    const place = `顾问第 ${index + 1} 行`
    if (name === '' || title === '' || rest.length > 0) {
      faults.push(`${place}请写成“姓名 | 职务”，如需注明任期，再接“ | 起 | 止”`)
    } else if ([from, to].some((text, at) => text !== '' && days[at]?.length !== 10)) {
      faults.push(`${place}的任期请写到日，例如 2022-05-20`)
    } else if (advisers.some((other) => other.name === name)) {
      faults.push(`${place}的“${name}”填写了不止一次`)
    } else advisers.push({ name, title, from: days[0] ?? null, to: days[1] ?? null })
  }
  return { advisers, faults }
}

/** An adviser as a line that `readAdvisers` reads. */
export function adviserLine({ name, title, from, to }: AdviserLine): string {
  const parts = [name, title, ...(from || to ? [from ?? ''] : []), ...(to ? [to] : [])]
  return parts.join(' | ')
}
