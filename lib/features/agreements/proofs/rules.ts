import { hashAgreement } from '../canonical/rules'
import type { CanonicalAgreement } from '../canonical/schema'
import { LEDGER_FORMAT, LEDGER_START, type LedgerKind } from '../ledger/constants'
import { hashEntry, hashLink } from '../ledger/rules'
import type { LedgerEntry } from '../ledger/schema'
import type { LedgerRow } from '../ledger/types'
import type { AgreementDocument, HeadsDocument, LedgerProof } from './schema'
import type { ConfirmationLine, DocumentCheck, DocumentFault, LedgerStatus } from './types'

/**
 * The proof that an agreement's entries stand in the ledger. Takes its own rows, and the hashes of all entries from
 * its first one to the head, its own among them. Of other agreements nothing but these hashes goes in.
 */
export function buildProof(own: readonly LedgerRow[], hashes: readonly string[]): LedgerProof {
  const [first] = own
  if (!first) throw new RangeError('An agreement without entries has no proof')
  const start = { sequence: first.entry.sequence - 1, hash: first.previous }
  const shown = new Map(own.map(({ entry, sha256: hash }) => [entry.sequence, { entry, sha256: hash }]))
  const entries = hashes.map((hash, index) => shown.get(first.entry.sequence + index) ?? hash)
  const head = { sequence: start.sequence + hashes.length, hash: hashes.reduce(hashLink, start.hash) }
  if (own.some(({ entry }) => entry.sequence > head.sequence)) {
    // Read apart from each other, between them an entry was added; a proof that leaves it out would deceive.
    throw new RangeError('The hashes end before the last entry of the agreement')
  }
  return { format: LEDGER_FORMAT, start, entries, head }
}

type OwnEntries = { own: LedgerEntry[]; fault: null } | { own: null; fault: DocumentFault }

/** Walks the chain of a proof and gives the agreement's own entries, or the first thing that does not agree. */
function walkProof({ start, entries, head }: LedgerProof, number: string): OwnEntries {
  const fail = (fault: DocumentFault['fault'], sequence: number | null = null): OwnEntries => ({
    own: null,
    fault: { fault, sequence },
  })
  if (start.sequence === 0 && start.hash !== LEDGER_START.hash) return fail('start')
  const own: LedgerEntry[] = []
  let link = start.hash
  for (const [index, item] of entries.entries()) {
    const sequence = start.sequence + 1 + index
    if (typeof item !== 'string') {
      if (item.entry.sequence !== sequence) return fail('sequence', sequence)
      if (item.entry.number !== number) return fail('number', sequence)
      if (item.sha256 !== hashEntry(item.entry)) return fail('entry', sequence)
      own.push(item.entry)
    }
    link = hashLink(link, typeof item === 'string' ? item : item.sha256)
  }
  if (head.sequence !== start.sequence + entries.length) return fail('length')
  return head.hash === link ? { own, fault: null } : fail('head', head.sequence)
}

type Life = { status: LedgerStatus; confirmations: ConfirmationLine[]; subject: LedgerEntry }

/** After these another version may be proposed. A paper entry may be corrected while it is in effect. */
const OPEN: Record<CanonicalAgreement['origin'], readonly LedgerStatus[]> = {
  portal: ['proposed', 'rejected'],
  paper: ['proposed', 'effective'],
}

/** What follows on an effect. */
const AFTER: Partial<Record<LedgerKind, LedgerStatus>> = {
  amendment: 'effective',
  termination: 'terminated',
  renewal: 'renewed',
}

const isAbout = (entry: LedgerEntry, subject: Pick<LedgerEntry, 'version' | 'agreementSha256'>) =>
  entry.version === subject.version && entry.agreementSha256 === subject.agreementSha256

function propose(life: Life | null, entry: LedgerEntry, origin: CanonicalAgreement['origin']): Life | null {
  const open = !life || (OPEN[origin].includes(life.status) && entry.version > life.subject.version)
  return open ? { status: 'proposed', confirmations: [], subject: entry } : null
}

/** What an entry makes of the agreement as it stands, or null where it has no place. `parties` is how many there are. */
function step(life: Life, entry: LedgerEntry, paper: boolean, parties: number): Life | null {
  if (!isAbout(entry, life.subject)) return null
  const { confirmations, status } = life
  // What was signed on paper nobody answers here.
  const asked = status === 'proposed' && !paper
  switch (entry.kind) {
    case 'confirmation': {
      const { party, at, way } = entry
      const twice = confirmations.some((one) => one.party === party)
      if (!asked || party > parties || twice) return null
      return { ...life, confirmations: [...confirmations, { party, at, way }] }
    }
    case 'rejection':
      return asked && entry.party <= parties ? { ...life, status: 'rejected' } : null
    case 'effect':
      return status === 'proposed' && (paper || confirmations.length === parties)
        ? { ...life, status: 'effective' }
        : null
    default: {
      const after = AFTER[entry.kind]
      return status === 'effective' && after ? { ...life, status: after } : null
    }
  }
}

/** The life that an agreement's entries make, or the first one that has no place in it. */
export function followLife(own: readonly LedgerEntry[], agreement: CanonicalAgreement, hash: string) {
  const { origin, parties, version } = agreement
  const shown = own.findLastIndex(({ kind }) => kind === 'proposal')
  let life: Life | null = null
  for (const [index, entry] of own.entries()) {
    // How many parties an earlier version had is not known.
    const count = index > shown ? parties.length : Number.POSITIVE_INFINITY
    const after: Life | null =
      entry.kind === 'proposal'
        ? propose(life, entry, origin)
        : life && step(life, entry, origin === 'paper', count)
    const isShown = index !== shown || isAbout(entry, { version, agreementSha256: hash })
    if (!after || !isShown) return { fault: 'life' as const, sequence: entry.sequence }
    life = after
  }
  return life ?? { fault: 'life' as const, sequence: null }
}

/**
 * Checks a downloaded agreement with its proof against itself: its hash, the chain up to the head, and that its
 * entries make a lawful life. Whether the head is the portal's is for `compareHeads`.
 */
export function checkDocument({ agreement, sha256, ledger }: AgreementDocument): DocumentCheck {
  const hash = hashAgreement(agreement)
  if (hash !== sha256) return { ok: false, fault: 'agreement', sequence: null }
  const { own, fault } = walkProof(ledger, agreement.number)
  if (fault) return { ok: false, ...fault }
  const life = followLife(own, agreement, hash)
  if ('fault' in life) return { ok: false, ...life }
  return { ok: true, status: life.status, confirmations: life.confirmations }
}

/**
 * Compares the chain of a proof with published heads. `agrees`: every head that lies within the proof is a link of it,
 * and one of them stands at or behind the agreement's last entry. `apart`: none stands there, so that nothing is said
 * of that entry.
 */
export function compareHeads(
  { start, entries }: LedgerProof,
  heads: HeadsDocument['heads'],
): 'agrees' | 'differs' | 'apart' {
  const links = new Map([[start.sequence, start.hash]])
  let link = start.hash
  let last = start.sequence
  for (const [index, item] of entries.entries()) {
    const sequence = start.sequence + 1 + index
    if (typeof item !== 'string') last = sequence
    link = hashLink(link, typeof item === 'string' ? item : item.sha256)
    links.set(sequence, link)
  }
  const inside = heads.filter(({ sequence }) => links.has(sequence))
  if (inside.some(({ sequence, hash }) => links.get(sequence) !== hash)) return 'differs'
  return inside.some(({ sequence }) => sequence >= last) ? 'agrees' : 'apart'
}
