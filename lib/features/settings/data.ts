import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { ForbiddenError } from '@/lib/shared/errors'
import { SITE_SETTING_KEYS, SITE_SETTINGS, type SiteSettingKey } from './constants'
import { can } from './permissions'
import type { SettingsForEdit, Site } from './types'

function withDefaults(rows: readonly { key: string; value: string }[]): Record<SiteSettingKey, string> {
  const stored = new Map(rows.map((row) => [row.key, row.value]))
  return Object.fromEntries(
    SITE_SETTING_KEYS.map((key) => [key, stored.get(key) ?? SITE_SETTINGS[key].initial]),
  ) as Record<SiteSettingKey, string>
}

/** Other settings (the end of the audit chain) are nobody's to edit and do not count. */
const editable = { key: { in: SITE_SETTING_KEYS } }

/** The site as visitors see it. */
export async function findSite(): Promise<Site> {
  const rows = await db.setting.findMany({ where: editable, select: { key: true, value: true } })
  return { ...withDefaults(rows), baseUrl: env().appUrl }
}

/** The settings for the form, with the sum of the rows' versions: it grows with every save. */
export async function findSettingsForEdit(actor: Actor): Promise<SettingsForEdit> {
  if (!can(actor, 'view')) throw new ForbiddenError()
  const rows = await db.setting.findMany({
    where: editable,
    select: { key: true, value: true, version: true },
  })
  return { values: withDefaults(rows), version: rows.reduce((sum, row) => sum + row.version, 0) }
}
