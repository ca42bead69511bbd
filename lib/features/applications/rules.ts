import type { Finding } from '@/lib/features/compliance/types'
import {
  END_AFTER_DAYS,
  PLACEHOLDERS,
  PLACEMENT_GATES,
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

type Attestation = { gate: PlacementGate; attestedBy: string; attestedAt: Date }

/** The gates of a placement in their order, each with who attested it and when. */
export function gateLinesOf({ attestations }: { attestations: readonly Attestation[] }): GateLine[] {
  return PLACEMENT_GATES.map((gate) => {
    const found = attestations.find((one) => one.gate === gate)
    return {
      gate,
      attested: found ? { by: found.attestedBy, at: found.attestedAt.toISOString() } : null,
    }
  })
}

/** The gates that the school has not attested yet. */
export function openGates(lines: readonly GateLine[]): PlacementGate[] {
  return PLACEMENT_GATES.filter((gate) => !lines.some((line) => line.gate === gate && line.attested !== null))
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
