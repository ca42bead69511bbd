import { describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import {
  choicesOf,
  SITE_SETTING_GROUPS,
  SITE_SETTING_KEYS,
  SITE_SETTINGS,
} from '@/lib/features/settings/constants'
import { can, SETTINGS_VERBS } from '@/lib/features/settings/permissions'
import { settingsInput } from '@/lib/features/settings/schema'
import { type Actor, type ActorRole, ROLES } from '@/lib/shared/actor'

test('the form shows every setting, once', () => {
  const shown = SITE_SETTING_GROUPS.flatMap(({ keys }) => keys)
  expect([...shown].sort()).toEqual([...SITE_SETTING_KEYS].sort())
})

test('settings are the platform administrator’s and the system’s alone', () => {
  const actors: Actor[] = ROLES.map((role) => ({
    userId: 'u',
    label: role,
    roles: [{ role, allianceId: 'a', organizationId: 'o' } as ActorRole],
  }))
  for (const verb of SETTINGS_VERBS) {
    const allowed = [...actors, SYSTEM_ACTOR].filter((actor) => can(actor, verb)).map(({ label }) => label)
    expect(allowed).toEqual(['platform_admin', '系统'])
  }
})

describe('the input', () => {
  const input = { name: '协育', version: '0' }
  const messageAt = (key: string, value: string) =>
    settingsInput.safeParse({ ...input, [key]: value }).error?.issues.find(({ path }) => path[0] === key)
      ?.message

  test('of what stands there at first is accepted as it is', () => {
    const initial = Object.fromEntries(SITE_SETTING_KEYS.map((key) => [key, SITE_SETTINGS[key].initial]))
    expect(settingsInput.parse({ ...initial, version: '0' })).toEqual({ ...initial, version: 0 })
  })

  test('is bounded, and asks for the name', () => {
    for (const key of SITE_SETTING_KEYS.filter((one) => one !== 'contactEmail' && !choicesOf(one))) {
      const { label, max } = SITE_SETTINGS[key]
      expect(messageAt(key, (key.endsWith('Prefix') ? 'Q' : '𠮷').repeat(max))).toBeUndefined()
      expect(messageAt(key, '𠮷'.repeat(max + 1))).toBe(`${label}不能超过 ${max} 个字`)
    }
    expect(messageAt('name', ' \u0000 ')).toBe('请填写网站名称')
    expect(messageAt('contactEmail', 'office')).toContain('完整的邮箱')
    for (const bad of ['qd', 'Q1', '青岛']) expect(messageAt('agreementPrefix', bad)).toContain('大写字母')
    for (const good of ['no', 'yes']) expect(messageAt('confirmSecondFactor', good)).toBeUndefined()
    for (const bad of ['', 'on', '是']) expect(messageAt('confirmSecondFactor', bad)).toBeDefined()
  })
})
