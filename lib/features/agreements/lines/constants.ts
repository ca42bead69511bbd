import { AGREEMENT_STATUS_LABELS, AGREEMENT_STATUSES } from '../constants'

/** An effective agreement that ends within so many days is listed as expiring. */
export const EXPIRING_DAYS = [90, 30, 7] as const

/** What a list behind sign-in can show: what waits for the reader, each state, and what ends soon. */
const AGREEMENT_VIEWS = [
  'to_confirm',
  ...AGREEMENT_STATUSES,
  'expiring_90',
  'expiring_30',
  'expiring_7',
] as const
export type AgreementView = (typeof AGREEMENT_VIEWS)[number]

export const AGREEMENT_VIEW_LABELS: Record<AgreementView, string> = {
  ...AGREEMENT_STATUS_LABELS,
  to_confirm: '待我确认',
  expiring_90: '90 天内到期',
  expiring_30: '30 天内到期',
  expiring_7: '7 天内到期',
}

/** Where each list stands: of the actor's own units, or of those that they keep. */
export const AGREEMENT_BASES = { own: '/workspace/agreements', kept: '/admin/agreements' } as const
export type AgreementScope = keyof typeof AGREEMENT_BASES

/** The views that a list offers: nobody confirms as a keeper. */
export const viewsOf = (scope: AgreementScope) =>
  AGREEMENT_VIEWS.filter((view) => scope === 'own' || view !== 'to_confirm')
