/** The form of ledger entries, links and proofs. What it stands for never changes: see docs/agreement-format.md. */
export const LEDGER_FORMAT = 'xieyu-ledger/1'
/** The form of the file in which heads are published. */
export const HEADS_FORMAT = 'xieyu-heads/1'

/** What stands before the first entry. */
export const LEDGER_START = { sequence: 0, hash: '0'.repeat(64) } as const

const LEDGER_KINDS = [
  'proposal',
  'confirmation',
  'rejection',
  'effect',
  'termination',
  'amendment',
  'renewal',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

export const LEDGER_KIND_LABELS: Record<LedgerKind, string> = {
  proposal: '提出',
  confirmation: '确认',
  rejection: '拒绝',
  effect: '生效',
  termination: '终止',
  amendment: '补充',
  renewal: '续签',
}

/** How a party answered: signed in, or by the one-time link that the secretariat sent. */
export const CONFIRMATION_WAYS = ['account', 'link'] as const
export type ConfirmationWay = (typeof CONFIRMATION_WAYS)[number]

export const CONFIRMATION_WAY_LABELS: Record<ConfirmationWay, string> = {
  account: '账号',
  link: '一次性链接',
}
