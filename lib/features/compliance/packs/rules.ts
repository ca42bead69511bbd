import { regionRange } from '@/lib/shared/regions'
import { PACK_IDS, type PackId, type RuleId } from '../constants'
import { GATE_RULES } from '../gates/rules'
import { HEALTH_CARE_RULES, NINGBO_RULES, nursing, QINGDAO_RULES } from '../local/rules'
import { PAY_RULES } from '../pay/rules'
import { SAFETY_RULES } from '../safety/rules'
import { APPLICANT_RULES } from '../students/rules'
import { TEACHING_RULES } from '../teaching/rules'
import { TIME_RULES } from '../time/rules'
import type { PositionFacts, Rule, RuleContext, RulePack } from '../types'
import { INSPECTION, UNIT_RULES } from '../units/rules'

const byId = (one: Rule, other: Rule) => one.id.localeCompare(other.id, 'en', { numeric: true })

const NATIONAL: RulePack = {
  id: 'national-2021',
  title: '全国',
  instrument: '职业学校学生实习管理规定',
  issued: '教职成〔2021〕4号，教育部等八部门，2021年12月31日',
  jurisdiction: null,
  validFrom: '2021-12-31',
  validTo: null,
  note: '适用于全国职业学校的学生实习。这份规定共有“一个严禁、二十七个不得”，本站没有全部逐条核对。',
  rules: [
    ...TEACHING_RULES,
    ...TIME_RULES,
    ...PAY_RULES,
    ...SAFETY_RULES,
    ...UNIT_RULES,
    ...APPLICANT_RULES,
    ...GATE_RULES,
    INSPECTION,
  ].toSorted(byId),
}

const HEALTH_CARE: RulePack = {
  id: 'health-care',
  title: '护理与助产',
  instrument: '护士条例',
  issued: '国务院令第517号，2008年5月12日起施行',
  jurisdiction: null,
  validFrom: '2008-05-12',
  validTo: null,
  note: '只适用于面向护理、助产专业的岗位。岗位还面向其他专业时，一般的实习时间一并核对。',
  concerns: nursing,
  rules: HEALTH_CARE_RULES,
}

const NINGBO: RulePack = {
  id: 'ningbo',
  title: '宁波市',
  instrument: '宁波市职业教育校企合作促进条例',
  issued: '2009年3月1日起施行，2020年10月10日修正公布',
  jurisdiction: { code: '330200', name: '浙江省宁波市' },
  validFrom: '2020-10-10',
  validTo: null,
  note: '适用于工作地在宁波的岗位，以及宁波的学校安排的学生。条文待核对。',
  rules: NINGBO_RULES,
}

const QINGDAO: RulePack = {
  id: 'qingdao',
  title: '青岛市',
  instrument: '青岛市职业教育条例',
  issued: '2015年11月1日起施行，其后有无修正待核对',
  jurisdiction: { code: '370200', name: '山东省青岛市' },
  validFrom: '2015-11-01',
  validTo: null,
  note: '适用于工作地在青岛的岗位，以及青岛的学校安排的学生。条文待核对。',
  rules: QINGDAO_RULES,
}

const PACKS: Record<PackId, RulePack> = {
  'national-2021': NATIONAL,
  'health-care': HEALTH_CARE,
  ningbo: NINGBO,
  qingdao: QINGDAO,
}

/** Every pack that the portal knows, the general one first. */
export const RULE_PACKS: readonly RulePack[] = PACK_IDS.map((id) => PACKS[id])

/** The pack and the rule of an id. */
export function findRule(id: RuleId): { pack: RulePack; rule: Rule } {
  for (const pack of RULE_PACKS) {
    const rule = pack.rules.find((one) => one.id === id)
    if (rule) return { pack, rule }
  }
  throw new RangeError(`No pack holds the rule ${id}`)
}

function covers(code: string, region: string | null): boolean {
  const { gte, lt } = regionRange(code)
  return region !== null && region >= gte && region < lt
}

function applies(pack: RulePack, facts: PositionFacts, { schoolRegion, today, packs }: RuleContext): boolean {
  const { jurisdiction, validFrom, validTo, concerns } = pack
  const startsOn = facts.startsOn ?? today
  const beforeTheLaw = startsOn < NATIONAL.validFrom
  // A slip in the year must not take every rule out of force.
  const day = beforeTheLaw ? NATIONAL.validFrom : startsOn
  if (!packs.includes(pack.id) || day < validFrom || (validTo !== null && day > validTo)) return false
  if (concerns?.(facts) === 'none') return false
  if (jurisdiction === null) return true
  return covers(jurisdiction.code, facts.regionCode) || covers(jurisdiction.code, schoolRegion)
}

/**
 * The packs that apply to a position: of those that are switched on and in force on its first day (today, where it has
 * none yet), the ones for the whole country, and those of the regions of its workplace and of the student's school.
 */
export function packsFor(facts: PositionFacts, context: RuleContext): RulePack[] {
  return RULE_PACKS.filter((pack) => applies(pack, facts, context))
}

/**
 * The rules that apply, each with its pack. A special rule takes the place of those that it names, unless its pack is
 * about a part of the position only (nurses among others): then both speak.
 */
export function rulesFor(facts: PositionFacts, context: RuleContext): { pack: RulePack; rule: Rule }[] {
  const all = packsFor(facts, context).flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })))
  const replaced = all.flatMap(({ pack, rule }) =>
    pack.concerns?.(facts) === 'some' ? [] : (rule.replaces ?? []),
  )
  return all.filter(({ rule }) => !replaced.includes(rule.id))
}
