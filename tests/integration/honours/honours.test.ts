import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { findHonourForEdit, listHonoursOf } from '@/lib/features/honours/data'
import { createHonour, removeHonour, updateHonour } from '@/lib/features/honours/mutations'
import type { CreateHonourInput } from '@/lib/features/honours/schema'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeOrganization } from '@/tests/support/factories'

beforeAll(emptyDatabase)

const honouring = (ownerId: string, overrides: Partial<CreateHonourInput> = {}): CreateHonourInput => ({
  id: randomUUID(),
  ownerKind: 'organization',
  ownerId,
  name: '示范性职业教育集团',
  status: 'publicized_shortlist',
  level: 'provincial',
  grantedBy: null,
  grantedOn: '2021',
  note: null,
  sourceTitle: null,
  sourcePublisher: null,
  sourcePublishedOn: null,
  sourceUrl: null,
  returnTo: '/workspace/organization',
  ...overrides,
})

describe('an honour', () => {
  test('is stored with how far it has come, once, and moves on', async () => {
    const unit = await makeOrganization(db)
    const admin = await makeActor(db, { role: 'organization_admin', organizationId: unit.id })
    const input = honouring(unit.id)
    await createHonour(admin, input)
    await createHonour(admin, input)
    expect(await listHonoursOf({ kind: 'organization', id: unit.id })).toMatchObject([
      { status: 'publicized_shortlist', grantedOn: '2021', source: null },
    ])
    const { tags } = await updateHonour(admin, {
      ...input,
      version: 1,
      status: 'recognized',
      sourceTitle: '认定名单',
    })
    expect(tags).toContain(`organization:${unit.id}`)
    expect(await findHonourForEdit(admin, input.id)).toMatchObject({
      status: 'recognized',
      source: { title: '认定名单' },
      version: 2,
      owner: { kind: 'organization', id: unit.id },
    })
    await expect(updateHonour(admin, { ...input, version: 1 })).rejects.toThrow(ConflictError)
    await removeHonour(admin, { ...input, version: 2 })
    expect(await listHonoursOf({ kind: 'organization', id: unit.id })).toEqual([])
    const entries = await db.auditEntry.findMany({ where: { subjectId: unit.id }, orderBy: { at: 'asc' } })
    expect(entries.map(({ action }) => action)).toEqual([
      'organization.add-honour',
      'organization.update-honour',
      'organization.remove-honour',
    ])
  })

  test('of another unit is out of reach', async () => {
    const [unit, other] = [await makeOrganization(db), await makeOrganization(db)]
    const stranger = await makeActor(db, { role: 'organization_admin', organizationId: other.id })
    await expect(createHonour(stranger, honouring(unit.id))).rejects.toThrow(ForbiddenError)
    expect(await db.honour.count({ where: { organizationId: unit.id } })).toBe(0)
  })
})
