import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { db } from '@/lib/server/db'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { SITE_SETTING_KEYS, SITE_SETTINGS } from './constants'
import { can } from './permissions'
import type { SettingsInput } from './schema'
import { settingsTag } from './tags'

/** Any number will do that no other lock of ours uses. */
const SETTINGS_LOCK = 732_104_005

/** Saves the site settings; every public page shows them at its next request. */
export async function updateSettings(actor: Actor, input: SettingsInput): Promise<{ tags: string[] }> {
  if (!can(actor, 'update')) throw new ForbiddenError()
  const tags = [settingsTag]
  await db.$transaction(async (tx) => {
    // The settings are many rows and one form: the lock makes two saves follow one another.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETTINGS_LOCK})`
    const rows = await tx.setting.findMany({ where: { key: { in: SITE_SETTING_KEYS } } })
    const version = rows.reduce((sum, row) => sum + row.version, 0)
    if (version !== input.version) throw new ConflictError(version)
    const stored = new Map(rows.map((row) => [row.key, row.value]))
    const changed = SITE_SETTING_KEYS.filter(
      (key) => (stored.get(key) ?? SITE_SETTINGS[key].initial) !== input[key],
    )
    for (const key of changed) {
      await tx.setting.upsert({
        where: { key },
        create: { key, value: input[key] },
        update: { value: input[key], version: { increment: 1 } },
      })
    }
    if (changed.length === 0) return
    await recordAudit(tx, actor, {
      action: 'settings.update',
      subjectType: 'settings',
      subjectId: 'site',
      before: Object.fromEntries(changed.map((key) => [key, stored.get(key) ?? SITE_SETTINGS[key].initial])),
      after: Object.fromEntries(changed.map((key) => [key, input[key]])),
    })
    await enqueueTags(tx, tags)
  })
  return { tags }
}
