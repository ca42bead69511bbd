import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { readParties } from '../answers/data'
import type { CanonicalAgreement } from '../canonical/schema'
import { findStoredAgreement, type StoredAgreement, toSubject } from '../drafts/data'
import { listEntries } from '../ledger/data'
import { AGREEMENT_STEPS, type AgreementSubject, answeringFor, can } from '../permissions'
import { listTerminationRows, readTermination, type TerminationRow, toAsked } from '../terminations/data'
import { can as canTerminate } from '../terminations/permissions'
import { findTexts, textOfDraft, textOfVersion, toLine, type VersionRow } from '../versions/data'
import type { AgreementReading, PartyReading, StepLine } from './types'

/** Finds a unit's name, of the version and of what is being written. */
function namesOf(row: StoredAgreement): (unit: string) => string {
  const units = [...row.parties, ...(row.versions[0]?.parties ?? [])]
  const known = new Map(units.map(({ organizationId, organization }) => [organizationId, organization.name]))
  return (unit) => known.get(unit) ?? ''
}

/** The parties of the text that is shown: as the version named them, or as they are being written. */
function unitsOf(
  row: StoredAgreement,
  shown: VersionRow | undefined,
  document: CanonicalAgreement | undefined,
) {
  if (!shown || !document) {
    return row.parties.map(({ organizationId, organization }) => ({ id: organizationId, ...organization }))
  }
  return document.parties.map(({ name, creditCode }, index) => ({
    id: shown.parties[index]?.organizationId ?? '',
    name,
    creditCode: creditCode ?? null,
  }))
}

/** What the reader may do now for units of their own. */
function deedsOf(
  actor: Actor,
  subject: AgreementSubject,
  parties: readonly PartyReading[],
  open: TerminationRow | null,
) {
  const mine = answeringFor(actor, subject)
  const nameOf = new Map(parties.map(({ organizationId, name }) => [organizationId, name]))
  const named = (unit: string) => ({ id: unit, name: nameOf.get(unit) ?? '' })
  const asked = can(actor, 'confirm', subject) ? parties.filter(({ answer }) => answer === null) : []
  const waiting = asked.map(({ organizationId }) => organizationId).filter((unit) => mine.includes(unit))
  const mayEnd = canTerminate(actor, 'request', { agreement: subject, asked: open && toAsked(open) })
  return {
    events: AGREEMENT_STEPS.filter((event) => can(actor, event, subject)),
    mayEdit: can(actor, 'edit', subject),
    answersFor: waiting.map(named),
    endsFor: mayEnd ? mine.map(named) : [],
  }
}

async function listSteps(row: StoredAgreement, shown: VersionRow | undefined, names: readonly string[]) {
  const rows = row.number === null ? [] : await listEntries(db, row.number)
  return rows.map(({ entry }): StepLine => {
    const { sequence, at, kind, version } = entry
    const isShown = version === shown?.number
    const party = 'party' in entry && isShown ? (names[entry.party - 1] ?? null) : null
    return { sequence, at, kind, version, party }
  })
}

/**
 * An agreement with its text, the answers, the difference to the version before and everything that the actor may do
 * with it; null where they may not see it. Parties see the versions, never the draft that is being written.
 */
export async function findAgreementReading(actor: Actor, id: string): Promise<AgreementReading | null> {
  const row = await findStoredAgreement(db, id)
  const subject = row && toSubject(row)
  if (!row || !subject || !can(actor, 'view', subject)) return null
  const { versions, shown, document, difference } = await findTexts(row, can(actor, 'view_draft', subject))
  const text = shown && document ? textOfVersion(document) : textOfDraft(row)
  const nameOf = namesOf(row)
  const [parties, steps, terminations] = await Promise.all([
    readParties(actor, row, unitsOf(row, shown, document), shown?.parties ?? []),
    listSteps(row, versions[0], document?.parties.map(({ name }) => name) ?? []),
    listTerminationRows(id),
  ])
  const open = terminations.find(({ status }) => status === 'open') ?? null
  return {
    id,
    slug: row.slug,
    version: row.version,
    number: row.number,
    title: text.title,
    origin: row.origin,
    status: row.status,
    statusReason: row.statusReason,
    drafter: row.drafter?.name ?? null,
    alliance: row.alliance?.name ?? null,
    projects: row.projects.map(({ title }) => title),
    note: row.note ?? '',
    shown: shown ? toLine(shown) : null,
    text,
    parties,
    difference,
    versions: versions.map(toLine),
    steps,
    terminations: terminations.map((one) => readTermination(actor, subject, one, nameOf)),
    ...deedsOf(actor, subject, parties, open),
  }
}
