import { beforeEach, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { recordAudit, sealAuditEntries } from '@/lib/features/audit/mutations'
import { SITE_SETTINGS } from '@/lib/features/settings/constants'
import { findSettingsForEdit, findSite } from '@/lib/features/settings/data'
import { updateSettings } from '@/lib/features/settings/mutations'
import { settingsInput } from '@/lib/features/settings/schema'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

async function edited(changes: Record<string, string>) {
  const { values, version } = await findSettingsForEdit(SYSTEM_ACTOR)
  return settingsInput.parse({ ...values, version: String(version), ...changes })
}

beforeEach(emptyDatabase)

test('what an administrator saves is what visitors see, with the change in the trail and the pages expired', async () => {
  expect((await findSite()).name).toBe(SITE_SETTINGS.name.initial)
  const input = await edited({ name: '青岛产教', icp: '鲁ICP备00000000号' })
  expect(await updateSettings(SYSTEM_ACTOR, input)).toEqual({ tags: ['settings'] })
  expect(await findSite()).toMatchObject({ name: '青岛产教', icp: '鲁ICP备00000000号' })
  const entry = await db.auditEntry.findFirstOrThrow({ include: { payload: true } })
  expect(entry.payload).toMatchObject({
    before: { name: '协育', icp: '' },
    after: { name: '青岛产教', icp: '鲁ICP备00000000号' },
  })
  expect(await db.outboxMessage.findMany({ select: { payload: true } })).toEqual([{ payload: ['settings'] }])
})

test('of two who save at the same moment one is asked to compare', async () => {
  const [one, other] = [await edited({ name: '甲' }), await edited({ name: '乙' })]
  const outcomes = await Promise.allSettled([
    updateSettings(SYSTEM_ACTOR, one),
    updateSettings(SYSTEM_ACTOR, other),
  ])
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0]).toBeInstanceOf(ConflictError)
  const { version } = await findSettingsForEdit(SYSTEM_ACTOR)
  expect(refused[0]).toMatchObject({ currentVersion: version })
})

test('saving what stands there already changes and tells nothing', async () => {
  await updateSettings(SYSTEM_ACTOR, await edited({}))
  expect(await db.setting.count()).toBe(0)
  expect(await db.auditEntry.count()).toBe(0)
})

test('sealing the trail meanwhile is no conflict', async () => {
  const input = await edited({ name: '青岛产教' })
  const record = { action: 'user.update', subjectType: 'user', subjectId: 'x' } as const
  await db.$transaction((tx) => recordAudit(tx, SYSTEM_ACTOR, record))
  await sealAuditEntries()
  await updateSettings(SYSTEM_ACTOR, input)
  expect((await findSite()).name).toBe('青岛产教')
})

test('others may neither see nor save them', async () => {
  const { actor } = await makeUser(db)
  await expect(findSettingsForEdit(actor)).rejects.toBeInstanceOf(ForbiddenError)
  await expect(updateSettings(actor, await edited({ name: '甲' }))).rejects.toBeInstanceOf(ForbiddenError)
  expect(await db.setting.count()).toBe(0)
})
