import * as z from 'zod'
import { countCharacters } from '@/lib/shared/text'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/** A new password: long enough, and not one character over and over. Nothing else is asked of it (NIST SP 800-63B). */
export const newPassword = z
  .string({ error: '请填写密码' })
  .refine((value) => countCharacters(value) >= PASSWORD_MIN, `密码至少需要 ${PASSWORD_MIN} 个字符`)
  .refine((value) => countCharacters(value) <= PASSWORD_MAX, `密码不能超过 ${PASSWORD_MAX} 个字符`)
  .refine((value) => new Set(value).size >= 4, '密码过于简单，请换一个')

export const signInInput = z.object({
  login: z.string({ error: '请填写账号' }).trim().min(1, '请填写账号').max(200, '账号过长'),
  password: z.string({ error: '请填写密码' }).min(1, '请填写密码').max(200, '密码过长'),
  returnTo: z.string().max(2_000).optional(),
})

export const changePasswordInput = z
  .object({
    currentPassword: z.string({ error: '请填写当前密码' }).min(1, '请填写当前密码').max(200),
    newPassword,
    newPasswordAgain: z.string().default(''),
  })
  .refine((value) => value.newPassword === value.newPasswordAgain, {
    path: ['newPasswordAgain'],
    error: '两次填写的新密码不一致',
  })

export type ChangePasswordInput = z.infer<typeof changePasswordInput>

export const revokeSessionInput = z.object({ sessionId: z.uuid('请选择列出的一项') })
