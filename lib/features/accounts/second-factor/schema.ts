import * as z from 'zod'
import { foldWidth } from '@/lib/shared/text'

const SIX_DIGITS = /^\d{6}$/
const NOT_A_CODE = '验证码是 6 位数字，请从验证器应用中读取'
const digitsOf = (text: string) => foldWidth(text).replace(/\s/g, '')

/** A code of the authenticator app: six digits, however they are spaced and whatever their width. */
export const secondFactorCode = z
  .string({ error: '请填写验证码' })
  .transform(digitsOf)
  .refine((code) => SIX_DIGITS.test(code), NOT_A_CODE)

/** The field of a form that asks for a code only of those who need one: '' without it. */
export const optionalSecondFactorCode = z
  .string({ error: '验证码填写有误' })
  .default('')
  .transform(digitsOf)
  .refine((code) => code === '' || SIX_DIGITS.test(code), NOT_A_CODE)

const password = z.string({ error: '请填写当前密码' }).min(1, '请填写当前密码').max(256, '密码过长')

export const beginSecondFactorInput = z.object({ currentPassword: password })
export type BeginSecondFactorInput = z.infer<typeof beginSecondFactorInput>

export const confirmSecondFactorInput = z.object({ code: secondFactorCode })
export type ConfirmSecondFactorInput = z.infer<typeof confirmSecondFactorInput>

export const cancelSecondFactorInput = z.object({})

export const disableSecondFactorInput = z.object({ currentPassword: password })
export type DisableSecondFactorInput = z.infer<typeof disableSecondFactorInput>
