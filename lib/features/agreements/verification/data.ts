import { db, type Prisma, type Tx } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { AGREEMENT_FORMAT } from '../canonical/constants'
import { concealAgreement, contentHash, summaryHash } from '../canonical/rules'
import { type CanonicalAgreement, canonicalAgreement } from '../canonical/schema'
import { publicAgreement } from '../data'
import { findHeadAt, listEntries } from '../ledger/data'
import type { LedgerHead } from '../ledger/schema'
import type { LedgerRow } from '../ledger/types'
import { buildProof } from '../proofs/rules'
import type { AgreementDocument } from '../proofs/schema'
import type { RelatedAgreement, Verification, VerifiedEntry, VerifiedParty } from './types'

const relatedSelect = { number: true, title: true, status: true } as const satisfies Prisma.AgreementSelect

const verifiedSelect = {
  id: true,
  slug: true,
  number: true,
  status: true,
  amends: { select: relatedSelect },
  renews: { select: relatedSelect },
  amendments: { where: publicAgreement, orderBy: { number: 'asc' }, take: 100, select: relatedSelect },
  renewals: { where: publicAgreement, take: 1, select: relatedSelect },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      number: true,
      sha256: true,
      document: true,
      parties: {
        orderBy: { place: 'asc' },
        select: { place: true, organization: { select: { slug: true, kind: true, status: true } } },
      },
    },
  },
} as const satisfies Prisma.AgreementSelect

type VerifiedRow = Prisma.AgreementGetPayload<{ select: typeof verifiedSelect }>
type VersionRow = VerifiedRow['versions'][number]
type Found = {
  row: VerifiedRow & { number: string }
  version: VersionRow
  document: CanonicalAgreement
  rows: LedgerRow[]
  head: LedgerHead
}

/** What the ledger and the register hold of a public agreement, in a transaction that sees one state of both. */
async function findPublic(tx: Tx, number: string): Promise<Found | null> {
  const row = await tx.agreement.findFirst({
    where: { AND: [publicAgreement, { number }] },
    select: verifiedSelect,
  })
  const [version] = row?.versions ?? []
  if (!row?.number || !version) return null
  const rows = await listEntries(tx, number)
  const last = rows.at(-1)
  const head = last && (await findHeadAt(tx, last.entry.sequence))
  if (!head) return null
  const document = canonicalAgreement.parse(version.document)
  return { row: { ...row, number: row.number }, version, document, rows, head }
}

/** One state of the database for several reads. */
const inOneSnapshot = <T>(read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.$transaction(read, { isolationLevel: 'RepeatableRead' })

function toParties(document: CanonicalAgreement, { parties }: VersionRow): VerifiedParty[] {
  return document.parties.map(({ name, creditCode }, index) => {
    const unit = parties.find(({ place }) => place === index + 1)?.organization
    const isPublic = unit?.status === 'verified'
    return {
      place: index + 1,
      name,
      creditCode: creditCode ?? null,
      unit: isPublic ? { slug: unit.slug, kind: unit.kind } : null,
    }
  })
}

function toEntries(rows: readonly LedgerRow[], { document, version }: Found): VerifiedEntry[] {
  return rows.map(({ entry, sha256, hash }) => {
    const party = 'party' in entry ? entry.party : null
    const isShown = entry.version === version.number
    return {
      sequence: entry.sequence,
      at: entry.at,
      kind: entry.kind,
      version: entry.version,
      unit: isShown && party !== null ? (document.parties[party - 1]?.name ?? null) : null,
      way: 'way' in entry ? entry.way : null,
      related: 'related' in entry ? entry.related : null,
      sha256,
      hash,
    }
  })
}

function toRelated(row: VerifiedRow['amends']): RelatedAgreement | null {
  const isPublic = row && publicAgreement.status.in.some((status) => status === row.status)
  return isPublic && row.number ? { number: row.number, title: row.title, status: row.status } : null
}

/** What the confidentiality lets be seen of the texts; what it does not stands as a hash. */
function toTexts(document: CanonicalAgreement) {
  const { summary, content } = concealAgreement(document)
  const shown = 'body' in content ? content : null
  return {
    summarySha256: summaryHash(document.summary) ?? null,
    contentSha256: contentHash(document.content),
    summary: summary && 'text' in summary ? summary.text : null,
    bodyHtml: shown && (renderMarkdown(shown.body) || null),
    attachments: shown?.attachments ?? null,
  }
}

function toVerification(found: Found): Verification {
  const { row, version, document, rows, head } = found
  const own = toEntries(rows, found)
  const present = own.filter((entry) => entry.version === version.number)
  const { id, slug, number, status } = row
  return {
    id,
    slug,
    number,
    version: version.number,
    origin: document.origin,
    kind: document.kind,
    title: document.title,
    status,
    confidentiality: document.confidentiality,
    parties: toParties(document, version),
    signedOn: document.signedOn ?? null,
    validFrom: document.validFrom ?? null,
    validTo: document.validTo ?? null,
    effectiveAt: present.findLast(({ kind }) => kind === 'effect')?.at ?? null,
    sha256: version.sha256,
    ...toTexts(document),
    amends: toRelated(row.amends),
    renews: toRelated(row.renews),
    amendments: row.amendments.flatMap((one) => toRelated(one) ?? []),
    renewedBy: toRelated(row.renewals[0] ?? null),
    confirmations: rows.flatMap(({ entry }) => {
      if (entry.kind !== 'confirmation' || entry.version !== version.number) return []
      const { party: place, way, at } = entry
      return [{ place, unit: document.parties[place - 1]?.name ?? '', way, at }]
    }),
    entries: own,
    head,
  }
}

/**
 * What anybody may learn of the agreement with this number; null where none with it ever took effect. Drafts and
 * proposals are the parties' own: their numbers answer like those that were never given.
 */
export async function findVerification(number: string): Promise<Verification | null> {
  const found = await inOneSnapshot((tx) => findPublic(tx, number))
  return found && toVerification(found)
}

/**
 * The file `/verify/[number]/agreement.json`: the version that is in effect with what its confidentiality conceals,
 * and the proof of its entries up to the first head of a day behind the last one. Null as for `findVerification`.
 */
export async function findAgreementDocument(number: string): Promise<AgreementDocument | null> {
  return inOneSnapshot(async (tx) => {
    const found = await findPublic(tx, number)
    const first = found?.rows[0]
    if (!found || !first) return null
    const { document, version, rows, head } = found
    const hashes = await tx.ledgerEntry.findMany({
      where: { sequence: { gte: first.entry.sequence, lte: head.sequence } },
      orderBy: { sequence: 'asc' },
      select: { sha256: true },
    })
    return {
      format: AGREEMENT_FORMAT,
      agreement: concealAgreement(document),
      sha256: version.sha256,
      ledger: buildProof(
        rows,
        hashes.map(({ sha256 }) => sha256),
      ),
    }
  })
}
