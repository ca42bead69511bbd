import * as z from 'zod'
import { optionalLine, optionalUrl, recordVersion, requiredLine, requiredText } from '@/lib/shared/fields'
import { identityFields } from '../schema'
import { JOIN_LIMITS as LIMITS } from './constants'

const email = optionalLine('联系邮箱', LIMITS.contactEmail).refine(
  (text) => text === null || z.email().safeParse(text).success,
  { error: '请填写完整的邮箱地址，例如 office@example.edu.cn' },
)

const fields = {
  ...identityFields,
  region: requiredLine('地区', 40),
  website: optionalUrl('网站'),
  allianceId: z
    .union([z.literal(''), z.uuid()], { error: '请选择列出的一项' })
    .optional()
    .transform((id) => id || null),
  contactName: requiredLine('联系人', LIMITS.contactName),
  contactPhone: requiredLine('联系电话', LIMITS.contactPhone).refine(
    (text) => /^[\d\s()+（）—–转-]{5,}$/.test(text),
    { error: '联系电话应为数字，可含区号、加号、括号和分机，例如 0532-00000000 转 8001' },
  ),
  contactEmail: email,
  evidence: requiredText('证明材料说明', LIMITS.evidence),
  authorized: z.literal(['true', 'on'], { error: '请确认您受本单位委托提交申请' }),
  /** The key of the link by which the application is followed: made with the form, 256 random bits. */
  token: z.string().regex(/^[\w-]{43}$/, '页面已过期，请刷新后重新提交'),
}

export const submitApplicationInput = z.object(fields)
export type SubmitApplicationInput = z.infer<typeof submitApplicationInput>

export const correctApplicationInput = z.object({ ...fields, version: recordVersion })
export type CorrectApplicationInput = z.infer<typeof correctApplicationInput>
