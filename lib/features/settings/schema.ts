import * as z from 'zod'
import { cleanText, countCharacters } from '@/lib/shared/text'
import { choicesOf, SITE_SETTING_KEYS, SITE_SETTINGS, type SiteSettingKey } from './constants'

function field(key: SiteSettingKey) {
  const { label, max, required, initial } = SITE_SETTINGS[key]
  const choices = choicesOf(key)
  return z
    .string()
    .default(choices ? initial : '')
    .transform(cleanText)
    .refine((value) => !required || value !== '', `请填写${label}`)
    .refine((value) => countCharacters(value) <= max, `${label}不能超过 ${max} 个字`)
    .refine((value) => !choices || choices.some((choice) => choice.value === value), '请选择列出的一项')
}

const fields = Object.fromEntries(SITE_SETTING_KEYS.map((key) => [key, field(key)])) as Record<
  SiteSettingKey,
  ReturnType<typeof field>
>

const PREFIX = /^[A-Z]{1,8}$/
const PREFIX_ERROR = '前缀为 1 至 8 个大写字母'

/** The settings form. `version` is the sum that the lock compares. */
export const settingsInput = z
  .object({ ...fields, version: z.coerce.number().int().min(0) })
  .refine((value) => value.contactEmail === '' || z.email().safeParse(value.contactEmail).success, {
    path: ['contactEmail'],
    error: '请填写完整的邮箱地址，例如 office@example.edu.cn',
  })
  .refine(({ projectPrefix }) => PREFIX.test(projectPrefix), { path: ['projectPrefix'], error: PREFIX_ERROR })
  .refine(({ agreementPrefix }) => PREFIX.test(agreementPrefix), {
    path: ['agreementPrefix'],
    error: PREFIX_ERROR,
  })

export type SettingsInput = z.infer<typeof settingsInput>
