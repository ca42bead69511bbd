import * as z from 'zod'
import { linkToken } from '@/lib/features/accounts/schema'
import { optionalSecondFactorCode } from '@/lib/features/accounts/second-factor/schema'
import { recordId, requiredText, returnPath } from '@/lib/shared/fields'
import { AGREEMENT_LIMITS as limits } from '../constants'

/** The hash of the text that the page showed: an answer counts for this one and no other. */
const seen = z.string().regex(/^[0-9a-f]{64}$/, '页面上的校验值不正确，请刷新页面后重试')

const read = z.literal(['on', 'true', '1'], { error: '请读完全文，再勾选这一项' })
const reason = requiredText('拒绝的原因', limits.reason)

const signedIn = { id: recordId, organizationId: recordId, sha256: seen, returnTo: returnPath }

/** A party's administrator confirms the text whose hash the form carries. */
export const confirmInput = z.object({ ...signedIn, read, code: optionalSecondFactorCode })
export type ConfirmInput = z.output<typeof confirmInput>

export const rejectInput = z.object({ ...signedIn, reason })
export type RejectInput = z.output<typeof rejectInput>

/** The same by a one-time link. */
export const confirmByLinkInput = z.object({ token: linkToken, sha256: seen, read })
export type ConfirmByLinkInput = z.output<typeof confirmByLinkInput>

export const rejectByLinkInput = z.object({ token: linkToken, sha256: seen, reason })
export type RejectByLinkInput = z.output<typeof rejectByLinkInput>
