import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { type CanonicalAgreement, canonicalAgreement } from '../canonical/schema'
import { findStoredAgreement, type StoredAgreement, toSubject } from '../drafts/data'
import { toFields } from '../drafts/rules'
import type { Named } from '../drafts/types'
import { listEntries } from '../ledger/data'
import { liveLink } from '../links/rules'
import { AGREEMENT_STEPS, type AgreementSubject, answeringFor, can } from '../permissions'
import { toAsked } from '../terminations/data'
import { can as canTerminate, consentingFor } from '../terminations/permissions'
import { compareVersions } from './rules'
import type {
  AgreementReading,
  AgreementText,
  PartyReading,
  StepLine,
  TerminationReading,
  VersionLine,
} from './types'

/** So many versions and terminations a page names; more do not help anybody. */
const MOST = 50

const versionSelect = {
  number: true,
  sha256: true,
  proposedAt: true,
  document: true,
  parties: {
    orderBy: { place: 'asc' },
    select: { organizationId: true, answer: true, answeredAt: true, way: true, reason: true },
  },
} as const satisfies Prisma.AgreementVersionSelect

const terminationSelect = {
  id: true,
  status: true,
  ground: true,
  clause: true,
  reason: true,
  organizationId: true,
  requestedAt: true,
  decidedAt: true,
  decisionNote: true,
  consents: { select: { organizationId: true } },
} as const satisfies Prisma.AgreementTerminationSelect

type VersionRow = Prisma.AgreementVersionGetPayload<{ select: typeof versionSelect }>
type TerminationRow = Prisma.AgreementTerminationGetPayload<{ select: typeof terminationSelect }>
type Answers = VersionRow['parties']

const iso = (at: Date | null) => at?.toISOString() ?? null

/** The text of a version, as it was put before the parties. */
export function textOfVersion(document: CanonicalAgreement): AgreementText {
  const { title, kind, confidentiality, summary, content } = document
  return {
    title,
    kind,
    signedOn: document.signedOn ?? null,
    validFrom: document.validFrom ?? null,
    validTo: document.validTo ?? null,
    amends: document.amends ?? null,
    renews: document.renews ?? null,
    confidentiality,
    summary: summary && 'text' in summary ? summary.text : '',
    bodyHtml: 'body' in content ? renderMarkdown(content.body) : '',
    attachments: 'attachments' in content ? content.attachments : [],
  }
}

function textOfDraft(row: StoredAgreement): AgreementText {
  const { title, kind, signedOn, validFrom, validTo, amends, renews, confidentiality, summary, body } =
    toFields(row)
  return {
    ...{ title, kind, signedOn, validFrom, validTo, amends, renews, confidentiality, summary },
    bodyHtml: renderMarkdown(body),
    attachments: row.attachments.map(({ file }) => ({
      name: file.name,
      size: file.byteSize,
      sha256: file.checksum,
    })),
  }
}

const draftParties = (row: StoredAgreement): Named[] =>
  row.parties.map(({ organizationId, organization }) => ({ id: organizationId, name: organization.name }))

/** Who can sign in and answer, and which links are out, for all parties at once. */
async function listReach(agreementId: string, organizationIds: string[], now: Date) {
  const [administrators, links] = await Promise.all([
    db.roleAssignment.findMany({
      where: {
        role: 'organization_admin',
        organizationId: { in: organizationIds },
        organization: { status: 'verified' },
        user: { status: 'active' },
      },
      distinct: ['organizationId'],
      select: { organizationId: true },
    }),
    db.confirmationLink.findMany({
      where: { agreementId, ...liveLink(now) },
      take: organizationIds.length,
      select: { id: true, organizationId: true, sentTo: true, expiresAt: true },
    }),
  ])
  return { accounts: new Set(administrators.map((one) => one.organizationId)), links }
}

async function toParties(
  actor: Actor,
  row: StoredAgreement,
  units: readonly (Named & { creditCode: string | null })[],
  answers: Answers,
): Promise<PartyReading[]> {
  const { accounts, links } = await listReach(
    row.id,
    units.map(({ id }) => id),
    new Date(),
  )
  const keepsLinks = can(actor, 'link', toSubject(row))
  return units.map(({ id, name, creditCode }) => {
    const given = answers.find(({ organizationId }) => organizationId === id)
    const link = links.find(({ organizationId }) => organizationId === id)
    const hasAccount = accounts.has(id)
    return {
      organizationId: id,
      name,
      creditCode,
      answer: given?.answer ?? null,
      answeredAt: iso(given?.answeredAt ?? null),
      way: given?.way ?? null,
      reason: given?.reason ?? null,
      hasAccount,
      link:
        keepsLinks && link
          ? { id: link.id, sentTo: link.sentTo, expiresAt: link.expiresAt.toISOString() }
          : null,
      mayLink: keepsLinks && !hasAccount && !given?.answer,
    }
  })
}

function toTermination(
  actor: Actor,
  agreement: AgreementSubject,
  row: TerminationRow,
  nameOf: (id: string) => string,
): TerminationReading {
  const subject = { agreement, asked: toAsked(row) }
  const agreed = [row.organizationId, ...row.consents.map((one) => one.organizationId)]
  const named = (id: string) => ({ id, name: nameOf(id) })
  const byConsent = row.status === 'open' && row.ground === 'consent'
  return {
    id: row.id,
    party: row.organizationId && nameOf(row.organizationId),
    ground: row.ground,
    clause: row.clause,
    reason: row.reason,
    status: row.status,
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: iso(row.decidedAt),
    note: row.decisionNote,
    consented: row.consents.map((one) => nameOf(one.organizationId)),
    waiting: byConsent ? agreement.partyIds.filter((id) => !agreed.includes(id)).map(nameOf) : [],
    consentFor: consentingFor(actor, subject).map(named),
    mayWithdraw: canTerminate(actor, 'withdraw', subject),
    mayDecide: canTerminate(actor, 'decide', subject),
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

const toLine = ({ number, sha256, proposedAt }: VersionRow): VersionLine => ({
  number,
  sha256,
  proposedAt: proposedAt.toISOString(),
})

/** The versions that may be seen of an agreement, and whether the draft is shown instead of the last of them. */
async function findTexts(row: StoredAgreement, mayDraft: boolean) {
  const versions = await db.agreementVersion.findMany({
    where: { agreementId: row.id },
    orderBy: { number: 'desc' },
    take: MOST,
    select: versionSelect,
  })
  const [last, earlier] = versions
  const asDraft = !last || (row.status === 'draft' && mayDraft)
  const document = last && canonicalAgreement.parse(last.document)
  const before = earlier && canonicalAgreement.parse(earlier.document)
  const difference = !asDraft && before && document ? compareVersions(before, document) : null
  return { versions, shown: asDraft ? undefined : last, document, difference }
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
  const known = new Map<string, string>(draftParties(row).map((unit) => [unit.id, unit.name]))
  for (const one of row.versions[0]?.parties ?? []) known.set(one.organizationId, one.organization.name)
  const nameOf = (unit: string) => known.get(unit) ?? ''
  const units =
    shown && document
      ? document.parties.map(({ name, creditCode }, index) => ({
          id: shown.parties[index]?.organizationId ?? '',
          name,
          creditCode: creditCode ?? null,
        }))
      : row.parties.map(({ organizationId, organization }) => ({ id: organizationId, ...organization }))
  const [parties, steps, terminations] = await Promise.all([
    toParties(actor, row, units, shown?.parties ?? []),
    listSteps(row, versions[0], document?.parties.map(({ name }) => name) ?? []),
    db.agreementTermination.findMany({
      where: { agreementId: id },
      orderBy: { requestedAt: 'desc' },
      take: MOST,
      select: terminationSelect,
    }),
  ])
  const open = terminations.find(({ status }) => status === 'open') ?? null
  const mine = answeringFor(actor, subject)
  const named = (unit: string) => ({ id: unit, name: nameOf(unit) })
  const asked = can(actor, 'confirm', subject) ? parties.filter(({ answer }) => answer === null) : []
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
    terminations: terminations.map((one) => toTermination(actor, subject, one, nameOf)),
    events: AGREEMENT_STEPS.filter((event) => can(actor, event, subject)),
    mayEdit: can(actor, 'edit', subject),
    answersFor: asked
      .filter((one) => mine.includes(one.organizationId))
      .map((one) => named(one.organizationId)),
    endsFor: canTerminate(actor, 'request', { agreement: subject, asked: open && toAsked(open) })
      ? mine.map(named)
      : [],
  }
}
