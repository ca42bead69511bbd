import * as z from 'zod'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/features/accounts/constants'
import { choice, optionalLine, recordVersion, requiredLine } from '@/lib/shared/fields'
import { countCharacters, foldLogin } from '@/lib/shared/text'

/** A new password: long enough, and not one character over and over. Nothing else is asked of it (NIST SP 800-63B). */
export const newPassword = z
  .string({ error: '请填写密码' })
  .refine((value) => countCharacters(value) >= PASSWORD_MIN, `密码至少需要 ${PASSWORD_MIN} 个字符`)
  .refine((value) => countCharacters(value) <= PASSWORD_MAX, `密码不能超过 ${PASSWORD_MAX} 个字符`)
  .refine((value) => new Set(value).size >= 4, '密码过于简单，请换一个')

/** A login name, folded. Without @, so that it is never another account's e-mail address. */
export const loginName = z
  .string({ error: '请填写登录名' })
  .transform(foldLogin)
  .refine((name) => name !== '', { error: '请填写登录名', abort: true })
  .refine(
    (name) => /^[a-z0-9][a-z0-9._-]{2,39}$/.test(name),
    '登录名应为 3 到 40 个小写字母、数字、点、横线或下划线，以字母或数字开头，例如 qdzy-office',
  )

/** An e-mail address, folded, or null. */
export const optionalEmail = z
  .string({ error: '邮箱填写有误' })
  .optional()
  .transform((text) => foldLogin(text ?? '') || null)
  .refine(
    (email) => email === null || (email.length <= 120 && z.email().safeParse(email).success),
    '请填写完整的邮箱地址，例如 office@example.edu.cn',
  )

export const displayName = requiredLine('显示名称', 60)

/** The secret of a one-time link, as its address carries it. */
export const linkToken = z
  .string({ error: '链接不完整' })
  .regex(/^[\w-]{43}$/, '链接不完整，请重新打开收到的链接')

/** The fields by which somebody makes their own account. */
export const newAccountFields = {
  loginName,
  displayName,
  newPassword,
  newPasswordAgain: z.string().default(''),
}

type PasswordTwice = z.ZodType<{ newPassword: string; newPasswordAgain: string }>

/** Adds to a schema that the new password was typed the same both times. */
export function sameTwice<S extends PasswordTwice>(schema: S): S {
  return schema.refine((value) => value.newPassword === value.newPasswordAgain, {
    path: ['newPasswordAgain'],
    error: '两次填写的密码不一致',
  })
}

export const signInFields = {
  login: z.string({ error: '请填写账号' }).trim().min(1, '请填写账号').max(200, '账号过长'),
  password: z.string({ error: '请填写密码' }).min(1, '请填写密码').max(256, '密码过长'),
}

export const signInInput = z.object({ ...signInFields, returnTo: z.string().max(2_000).optional() })

export const changePasswordInput = sameTwice(
  z.object({
    currentPassword: z.string({ error: '请填写当前密码' }).min(1, '请填写当前密码').max(256, '密码过长'),
    newPassword,
    newPasswordAgain: z.string().default(''),
  }),
)

export type ChangePasswordInput = z.infer<typeof changePasswordInput>

export const revokeSessionInput = z.object({ sessionId: z.uuid('请选择列出的一项') })

export const profileInput = z.object({
  version: recordVersion,
  displayName,
  email: optionalEmail,
  phone: optionalLine('电话', 40).refine(
    (phone) => phone === null || /^[+\d][\d\s()-]{4,}$/.test(phone),
    '电话应由数字组成，例如 0532-00000000 或 +86 532 00000000',
  ),
  /** Asked for only when the e-mail address changes. */
  currentPassword: z.string().max(256, '密码过长').default(''),
})
export type ProfileInput = z.infer<typeof profileInput>

export const noticeMailInput = z.object({ noticeMail: choice(['each', 'daily', 'none']) })
export type NoticeMailInput = z.infer<typeof noticeMailInput>
