import { hashAgreement } from '../canonical/rules'
import { type CanonicalAgreement, canonicalAgreement } from '../canonical/schema'
import type { AgreementStatus } from '../constants'
import { hashReason } from '../ledger/rules'
import type { LedgerEntry } from '../ledger/schema'
import { followLife } from '../proofs/rules'
import type { LedgerStatus } from '../proofs/types'
import type { AgreementFault, InspectionFault } from './types'

type StoredAnswer = {
  place: number
  answer: 'confirmed' | 'rejected' | null
  answeredAt: Date | null
  way: 'account' | 'link' | null
  reason: string | null
  reasonSalt: string | null
}

type StoredVersion = { number: number; sha256: string; document: unknown; parties: readonly StoredAnswer[] }

/** Everything that the database holds of one agreement beside the ledger. */
export type StoredLife = {
  number: string
  status: AgreementStatus
  origin: 'portal' | 'paper'
  versions: readonly StoredVersion[]
  terminations: readonly { reason: string; reasonSalt: string }[]
}

type Fault = { version: number | null; fault: AgreementFault; sequence: number | null }

/** A version's document, if it is one and its hash is the one that was confirmed. */
function readVersion(version: StoredVersion): CanonicalAgreement | null {
  const parsed = canonicalAgreement.safeParse(version.document)
  return parsed.success && hashAgreement(parsed.data) === version.sha256 ? parsed.data : null
}

const KINDS = { confirmed: 'confirmation', rejected: 'rejection' } as const

/** Whether a party's stored answer is the one that the ledger holds, with its time, its way and its reason. */
function isAnswerOf(stored: StoredAnswer, entry: LedgerEntry | undefined): boolean {
  if (stored.answer === null || entry === undefined) return stored.answer === null && entry === undefined
  if (entry.kind !== KINDS[stored.answer]) return false
  if (!('way' in entry) || entry.way !== stored.way || entry.at !== stored.answeredAt?.toISOString())
    return false
  const hash =
    stored.reason !== null && stored.reasonSalt !== null && hashReason(stored.reasonSalt, stored.reason)
  const said = entry.kind === 'rejection' ? entry.reasonSha256 : undefined
  return said === undefined ? hash === false : hash === said
}

function checkVersion(
  version: StoredVersion,
  life: StoredLife,
  entries: readonly LedgerEntry[],
): Fault | null {
  const fault = (what: AgreementFault, sequence: number | null = null): Fault => ({
    version: version.number,
    fault: what,
    sequence,
  })
  const document = readVersion(version)
  if (!document) return fault('document')
  const isOwn = document.number === life.number && document.version === version.number
  if (!isOwn || document.origin !== life.origin) return fault('identity')
  if (version.parties.length !== document.parties.length) return fault('parties')
  const own = entries.filter((entry) => entry.version === version.number)
  const proposal = own.find(({ kind }) => kind === 'proposal')
  if (proposal?.agreementSha256 !== version.sha256) return fault('proposal', proposal?.sequence ?? null)
  for (const party of version.parties) {
    const entry = own.find((one) => 'party' in one && one.party === party.place)
    if (!isAnswerOf(party, entry)) return fault('answer', entry?.sequence ?? null)
  }
  return null
}

/** The states that the row may have where the ledger says this; a draft is a proposal that was taken back. */
const STATES: Record<LedgerStatus, readonly AgreementStatus[]> = {
  proposed: ['proposed', 'draft'],
  rejected: ['rejected', 'draft'],
  effective: ['effective', 'expired'],
  terminated: ['terminated'],
  renewed: ['renewed'],
}

function checkWhole(life: StoredLife, entries: readonly LedgerEntry[]): Fault | null {
  const last = life.versions.at(-1)
  const document = last && readVersion(last)
  if (!last || !document) return { version: null, fault: 'document', sequence: null }
  const followed = followLife(entries, document, last.sha256)
  if ('fault' in followed) return { version: last.number, fault: 'life', sequence: followed.sequence }
  const { status } = followed
  if (!STATES[status].includes(life.status)) return { version: last.number, fault: 'status', sequence: null }
  const end = entries.find(({ kind }) => kind === 'termination')
  const said = end && 'reasonSha256' in end ? end.reasonSha256 : undefined
  const known = life.terminations.map(({ reason, reasonSalt }) => hashReason(reasonSalt, reason))
  if (said !== undefined && !known.includes(said)) {
    return { version: last.number, fault: 'termination', sequence: end?.sequence ?? null }
  }
  return null
}

/**
 * Compares what the database holds of an agreement with its entries in the ledger, and gives the first thing that does
 * not agree: a version and its hash, who answered when and why, the order of its life, its present state.
 */
export function inspectLife(life: StoredLife, entries: readonly LedgerEntry[]): InspectionFault | null {
  for (const version of life.versions) {
    const fault = checkVersion(version, life, entries)
    if (fault) return { kind: 'agreement', number: life.number, ...fault }
  }
  const fault = checkWhole(life, entries)
  return fault && { kind: 'agreement', number: life.number, ...fault }
}

const LEDGER_WORDS = {
  sequence: '缺少这一条，或次序不对',
  entry: '内容与它的校验值不符，内容被改动过',
  previous: '与前一条接不上，前面有记录被改动或删去',
  hash: '链接值与内容不符，链接值被改动过',
  head: '与公布过的台账末端不符，台账在此之前被改写或截短',
} as const

const AGREEMENT_WORDS: Record<AgreementFault, string> = {
  document: '保存的文本与校验值不符，文本被改动或缺失',
  identity: '文本里的编号、版本或登记方式与登记不符',
  proposal: '台账里提出的不是这一版的校验值',
  parties: '各方的人数与文本不符',
  answer: '一方的答复与台账不符',
  life: '台账里的经过不成立：缺少应有的确认，或次序不对',
  status: '现在的状态与台账不符',
  termination: '终止的原因与台账不符',
}

/** A fault in one plain sentence: where it is, and what it is. */
export function faultSentence(fault: InspectionFault): string {
  switch (fault.kind) {
    case 'ledger': {
      const published = fault.date === null ? '' : `（${fault.date} 公布）`
      return `台账第 ${fault.sequence} 条：${LEDGER_WORDS[fault.fault]}${published}。`
    }
    case 'orphan':
      return `台账第 ${fault.sequence} 条：登记簿里没有编号为 ${fault.number} 的协议。`
    case 'agreement': {
      const version = fault.version === null ? '' : `第 ${fault.version} 版`
      const place = fault.sequence === null ? '' : `（台账第 ${fault.sequence} 条）`
      return `协议 ${fault.number} ${version}：${AGREEMENT_WORDS[fault.fault]}${place}。`
    }
  }
}
