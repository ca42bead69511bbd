import type { Attestations, Finding } from '@/lib/features/compliance/types'
import {
  END_AFTER_DAYS,
  GATE_LABELS,
  GATES,
  PLACEHOLDERS,
  type PlacementGate,
  REMIND_AFTER_DAYS,
} from './constants'
import type { ApplicantFinding, GateLine } from './types'

const DAY_MS = 24 * 3600 * 1000

/** An application that nobody has touched since this moment is due for a reminder. */
export function remindBefore(now: Date): Date {
  return new Date(now.getTime() - REMIND_AFTER_DAYS * DAY_MS)
}

/** An application that nobody has touched since this moment has ended. */
export function endBefore(now: Date): Date {
  return new Date(now.getTime() - END_AFTER_DAYS * DAY_MS)
}

/** Who was reminded before this moment has had the time that the reminder gave. */
export function graceBefore(now: Date): Date {
  return new Date(now.getTime() - (END_AFTER_DAYS - REMIND_AFTER_DAYS) * DAY_MS)
}

/** Until when places are held for an offer that is accepted now: as long as the school has to approve it. */
export function heldUntil(now: Date): Date {
  return new Date(now.getTime() + END_AFTER_DAYS * DAY_MS)
}

/** Under which key the ledger of places knows an application. It names nobody. */
export function placeKeyOf(applicationId: string): string {
  return `application:${applicationId}`
}

type Names = { student: string; position: string; unit: string }

/** A message with its open places filled in; what is not one of them stays as it was written. */
export function fillMessage(text: string, { student, position, unit }: Names): string {
  const values: Record<(typeof PLACEHOLDERS)[number], string> = {
    '{姓名}': student,
    '{岗位}': position,
    '{单位}': unit,
  }
  return PLACEHOLDERS.reduce((filled, place) => filled.replaceAll(place, values[place]), text)
}

/** A finding as it is stored and shown: the fact that was compared (an age, a year of study) stays behind. */
export function toApplicantFinding(finding: Finding): ApplicantFinding {
  const { rule, title, outcome, hinders, explanation, mend, instrument, article, certainty, field } = finding
  return { rule, title, outcome, hinders, explanation, mend, instrument, article, certainty, field }
}

/** What was said of a gate. */
export type Attestation = { gate: PlacementGate; met: boolean; attestedBy: string; attestedAt: Date }

/** The same as rules read it. */
export function attestationsOf(said: readonly Pick<Attestation, 'gate' | 'met'>[]): Attestations {
  return Object.fromEntries(said.map(({ gate, met }) => [gate, met]))
}

/** The gates of which these findings are, in the order of the rules, each with who said what of it and when. */
export function gateLinesOf(said: readonly Attestation[], findings: readonly Finding[]): GateLine[] {
  return findings.flatMap(({ rule, outcome, hinders, instrument, article, certainty }) => {
    const gate = GATES.find((one) => one === rule)
    if (!gate) return []
    const found = said.find((one) => one.gate === gate)
    const attested = found
      ? { met: found.met, by: found.attestedBy, at: found.attestedAt.toISOString() }
      : null
    return [{ gate, outcome, hinders, instrument, article, certainty, attested }]
  })
}

/** What stands in the way of a step, in words: what nobody has spoken of, and what was found not to be there. */
export function describeGates(hindrances: readonly Finding[]): string {
  return hindrances
    .map(({ rule, title, outcome }) => {
      const gate = GATES.find((one) => one === rule)
      const denied = outcome === 'block' ? '，已登记为未达到' : ''
      return `${gate ? GATE_LABELS[gate] : title}（${rule}${denied}）`
    })
    .join('；')
}

/** Where a page of a list ends: the last moment and the id that decides between those that share it. */
export function cursorOf(row: { movedAt: Date; id: string }): string {
  return `${row.movedAt.getTime()}_${row.id}`
}

/** Reads what `cursorOf` wrote; null for anything else. */
export function readCursor(text: string | null): { movedAt: Date; id: string } | null {
  const [, moment, id] = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? []
  return moment && id ? { movedAt: new Date(Number(moment)), id } : null
}
