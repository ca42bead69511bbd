import { FEES } from '@/lib/features/compliance/constants'
import type { Finding, MajorFact, PositionFacts } from '@/lib/features/compliance/types'
import { RefusedError } from '@/lib/shared/errors'
import type { UnitKind } from '@/lib/shared/unit-link'
import { POSITION_FIELD_LABELS } from '../constants'
import type { PositionFields } from '../drafts/types'

/** What the rules compare of the unit itself. */
export type UnitFacts = {
  kind: UnitKind
  employeeCount: number | null
  employeeCountAsOf: string | null
  /** Staff of each class of posts, counted on the same day. */
  classes: readonly { name: string; staff: number }[]
}

/** The fields of a form at this moment: those that somebody is typing may hold nothing yet. */
export type TypedFields = { [Key in keyof PositionFields]: PositionFields[Key] | null }

const amount = (fen: string | null) => (fen === null ? null : Number(fen))

function majorFacts(names: readonly string[], codes: ReadonlyMap<string, readonly string[]>): MajorFact[] {
  return names.flatMap((name): MajorFact[] => {
    const known = codes.get(name) ?? []
    return known.length > 0 ? known.map((code) => ({ name, code })) : [{ name, code: null }]
  })
}

/** The free texts that are scanned for words that ask for a second look. */
const SCANNED = [
  'title',
  'postClass',
  'learningGoals',
  'address',
  'contact',
  'payReason',
  'insuranceNote',
] as const

function textsOf(fields: TypedFields): PositionFacts['texts'] {
  const one = SCANNED.map((field) => ({
    field,
    label: POSITION_FIELD_LABELS[field],
    text: fields[field] ?? '',
  }))
  const tasks = { field: 'tasks', label: POSITION_FIELD_LABELS.tasks, text: (fields.tasks ?? []).join('\n') }
  return [...one, tasks].filter(({ text }) => text !== '')
}

/** A position as the rules see it. `codes` are those that the catalog gives to its majors, by their names. */
export function factsOf(
  fields: TypedFields,
  unit: UnitFacts,
  codes: ReadonlyMap<string, readonly string[]>,
): PositionFacts {
  const { fees, majors, learningGoals, tasks, postClass } = fields
  const inClass = unit.classes.find(({ name }) => name === postClass)
  return {
    ...fields,
    tasks: tasks ?? [],
    learningGoals: learningGoals || null,
    majors: majorFacts(majors ?? [], codes),
    payFen: amount(fields.payFen),
    samePostWageFen: amount(fields.samePostWageFen),
    lowestWageGradeFen: amount(fields.lowestWageGradeFen),
    minimumWageFen: amount(fields.minimumWageFen),
    fees: Object.fromEntries(
      FEES.map((fee) => [fee, fees === null ? null : fees.includes(fee)]),
    ) as PositionFacts['fees'],
    unitKind: unit.kind,
    employeeCount: unit.employeeCount,
    employeeCountAsOf: unit.employeeCountAsOf,
    classHeadcount: inClass?.staff ?? null,
    classHeadcountAsOf: inClass ? unit.employeeCountAsOf : null,
    texts: textsOf(fields),
  }
}

/** A finding with the name that the form has for the fact that was compared. */
export function inForm(finding: Finding): Finding {
  return finding.field === 'regionCode' ? { ...finding, field: 'region' } : finding
}

/** What a finding asks of whoever writes the position, in one sentence. */
export function demandOf({ title, explanation, mend }: Finding): string {
  return `${title}：${explanation}${mend}`
}

function besideFields(hindering: readonly Finding[]): Record<string, string[]> {
  const beside: Record<string, string[]> = {}
  for (const finding of hindering) {
    if (finding.field === null) continue
    beside[finding.field] = [...(beside[finding.field] ?? []), demandOf(finding)]
  }
  return beside
}

/**
 * Refuses a position that rules hinder, and names them: where its form was sent, each beside its field; where a button
 * was pressed below the list of findings, in one sentence.
 */
export function refuseHindered(findings: readonly Finding[], place: 'form' | 'button'): void {
  const hindering = findings.filter(({ hinders }) => hinders)
  if (hindering.length === 0) return
  const names = [...new Set(hindering.map(({ title }) => title))]
  const sentence = `有 ${hindering.length} 项不符合规定或还缺少事实：${names.join('、')}`
  throw new RefusedError(sentence, undefined, place === 'form' ? besideFields(hindering) : {})
}

/** The findings that break a rule; facts that are wanting are none of them. */
export function breachesOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ outcome }) => outcome === 'block')
}

const gist = (findings: readonly Finding[]) =>
  JSON.stringify(findings.map(({ rule, outcome, fact, threshold }) => [rule, outcome, fact, threshold]))

/** Whether a check says something else than the one before it. */
export function isNews(before: readonly Finding[], after: readonly Finding[]): boolean {
  return gist(before) !== gist(after)
}

/** Why the system pauses a position, for the unit and its moderators. */
export function pauseReason(breaches: readonly Finding[]): string {
  const names = [...new Set(breaches.map(({ title }) => title))]
  return `系统复核发现不符合规定：${names.join('、')}。改正后可以恢复招收。`
}
