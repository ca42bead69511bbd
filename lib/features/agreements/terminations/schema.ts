import * as z from 'zod'
import { choice, optionalText, recordId, requiredText, returnPath } from '@/lib/shared/fields'
import { AGREEMENT_LIMITS as limits } from '../constants'
import { TERMINATION_GROUNDS } from './constants'

/** A party asks to end an agreement before its term. */
export const requestTerminationInput = z
  .object({
    id: recordId,
    organizationId: recordId,
    ground: choice(TERMINATION_GROUNDS),
    clause: optionalText('依据的条款', limits.reason),
    reason: requiredText('终止的原因', limits.reason),
    returnTo: returnPath,
  })
  .refine(({ ground, clause }) => ground !== 'clause' || clause !== '', {
    path: ['clause'],
    error: '请写明依据协议的哪一条',
  })
export type RequestTerminationInput = z.output<typeof requestTerminationInput>

const about = { id: recordId, terminationId: recordId, returnTo: returnPath }

/** Another party agrees to what one of them asked for. */
export const consentInput = z.object({ ...about, organizationId: recordId })
export type ConsentInput = z.output<typeof consentInput>

export const withdrawTerminationInput = z.object(about)
export type WithdrawTerminationInput = z.output<typeof withdrawTerminationInput>

/** The secretariat says whether the clause allows it. */
export const decideTerminationInput = z.object({
  ...about,
  decision: choice(['approve', 'decline']),
  note: requiredText('审核意见', limits.reason),
})
export type DecideTerminationInput = z.output<typeof decideTerminationInput>
