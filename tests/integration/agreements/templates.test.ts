import { beforeEach, expect, test } from 'vitest'
import { findTemplate, findTemplateForEdit, listTemplates } from '@/lib/features/agreements/templates/data'
import { restoreTemplate, saveTemplate } from '@/lib/features/agreements/templates/mutations'
import { shippedTemplate } from '@/lib/features/agreements/templates/rules'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeUser } from '@/tests/support/factories'

const kind = 'order_training' as const

beforeEach(emptyDatabase)

async function secretary() {
  const { id: allianceId } = await makeAlliance(db)
  const { actor } = await makeUser(db, { roles: [{ role: 'alliance_secretary', allianceId }] })
  return { allianceId, actor }
}

test('a secretary gives the alliance a text of its own, changes it, and goes back to the one that came with the portal', async () => {
  const { allianceId, actor } = await secretary()
  const key = { allianceId, kind }
  expect(await findTemplate(kind, allianceId)).toEqual({ kind, body: shippedTemplate(kind), isOwn: false })

  await saveTemplate(actor, { ...key, version: 0, body: '## 本联盟\r\n\r\n正文' })
  expect(await findTemplate(kind, allianceId)).toEqual({ kind, body: '## 本联盟\n\n正文', isOwn: true })
  await saveTemplate(actor, { ...key, version: 1, body: '改过' })
  expect(await findTemplateForEdit(actor, allianceId, kind)).toMatchObject({ body: '改过', version: 2 })
  expect((await findTemplate('donation', allianceId)).isOwn).toBe(false)
  expect((await findTemplate(kind, null)).isOwn).toBe(false)

  await restoreTemplate(actor, { ...key, version: 2 })
  expect((await findTemplate(kind, allianceId)).isOwn).toBe(false)
  const entries = await db.auditEntry.findMany({
    orderBy: { at: 'asc' },
    select: { action: true, subjectId: true },
  })
  expect(entries.map(({ action }) => action)).toEqual([
    'agreement_template.update',
    'agreement_template.update',
    'agreement_template.restore',
  ])
  expect(new Set(entries.map(({ subjectId }) => subjectId))).toEqual(new Set([`${allianceId}/${kind}`]))
})

test('whoever saves over a newer text, or one that was restored meanwhile, is asked to compare', async () => {
  const { allianceId, actor } = await secretary()
  const key = { allianceId, kind }
  await saveTemplate(actor, { ...key, version: 0, body: '一' })
  await expect(saveTemplate(actor, { ...key, version: 0, body: '二' })).rejects.toMatchObject({
    name: 'ConflictError',
    currentVersion: 1,
  })
  await restoreTemplate(actor, { ...key, version: 1 })
  await expect(saveTemplate(actor, { ...key, version: 1, body: '三' })).rejects.toMatchObject({
    currentVersion: 0,
  })
  await saveTemplate(actor, { ...key, version: 0, body: '四' })
  await saveTemplate(actor, { ...key, version: 1, body: '五' })
  await expect(restoreTemplate(actor, { ...key, version: 1 })).rejects.toBeInstanceOf(ConflictError)
})

test('of two who give the first text at the same moment one is asked to compare', async () => {
  const { allianceId, actor } = await secretary()
  const outcomes = await Promise.allSettled(
    ['一', '二'].map((body) => saveTemplate(actor, { allianceId, kind, version: 0, body })),
  )
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0]).toBeInstanceOf(ConflictError)
  expect(await db.agreementTemplate.count()).toBe(1)
})

test('saving what stands there already, and a form sent twice, change and tell nothing', async () => {
  const { allianceId, actor } = await secretary()
  const key = { allianceId, kind }
  await saveTemplate(actor, { ...key, version: 0, body: shippedTemplate(kind) })
  expect(await db.agreementTemplate.count()).toBe(0)
  await saveTemplate(actor, { ...key, version: 0, body: '一' })
  await saveTemplate(actor, { ...key, version: 0, body: '一' })
  await restoreTemplate(actor, { ...key, version: 1 })
  await restoreTemplate(actor, { ...key, version: 1 })
  expect(await db.auditEntry.count()).toBe(2)
})

test('a secretary sees and changes the texts of no other alliance, and nobody else any', async () => {
  const { allianceId, actor } = await secretary()
  const other = await secretary()
  const staff = await makeActor(db)
  const key = { allianceId: other.allianceId, kind }
  for (const stranger of [actor, staff]) {
    expect(await listTemplates(stranger, other.allianceId)).toBeNull()
    expect(await findTemplateForEdit(stranger, other.allianceId, kind)).toBeNull()
    await expect(saveTemplate(stranger, { ...key, version: 0, body: '一' })).rejects.toBeInstanceOf(
      ForbiddenError,
    )
    await expect(restoreTemplate(stranger, { ...key, version: 1 })).rejects.toBeInstanceOf(ForbiddenError)
  }
  expect(await listTemplates(staff, null)).toBeNull()
  expect((await listTemplates(actor, null))?.allianceId).toBe(allianceId)
})
