import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { enterApproval, revokeApproval } from '@/lib/features/capacity/approvals/mutations'
import { findApprovalStart, findCapacity, findDeclarationStart } from '@/lib/features/capacity/data'
import { watchDeclarations } from '@/lib/features/capacity/jobs'
import { listCapacities, listOwnCapacities } from '@/lib/features/capacity/register/data'
import { approveInput } from '@/lib/features/capacity/schema'
import { remainingPlaces } from '@/lib/features/places/data'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError, type RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeMembership, makeOrganization } from '@/tests/support/factories'
import { declare, makePosition, type PlacesScene, placesScene, reserve, SPRING } from '@/tests/support/places'
import { countQueries } from '@/tests/support/queries'

let who: PlacesScene
beforeEach(async () => {
  await emptyDatabase()
  who = await placesScene()
})

const NOW = new Date()
const approve = (actor: Actor, overrides: Record<string, unknown> = {}) =>
  enterApproval(
    actor,
    approveInput.parse({
      id: randomUUID(),
      organizationId: who.hospital.id,
      postClass: '',
      places: '60',
      startsOn: SPRING.from,
      endsOn: SPRING.to,
      authority: '市教育局',
      number: '备 1 号',
      filedOn: '2026-01-01',
      returnTo: '/admin/capacity',
      ...overrides,
    }),
  )
const revoke = (actor: Actor, id: string, version = 1) =>
  revokeApproval(actor, { id, version, reason: '已停止', returnTo: '/admin/capacity' })
const told = async (keyPart: string) =>
  (await db.notice.findMany({ where: { key: { contains: keyPart } }, select: { userId: true } })).map(
    ({ userId }) => userId,
  )

describe('declaring', () => {
  test('the last declaration counts, earlier ones stay, and the form begins with what was declared', async () => {
    await makePosition(who, { postClass: '康复' })
    await declare(who, { staff: 300, classes: { 护理: 100 } })
    await declare(who, { staff: 379, classes: { 护理: 104, 药剂: 30 } })
    const capacity = await findCapacity(who.staff, who.hospital.id, NOW)
    expect(capacity).toMatchObject({
      state: 'fresh',
      version: 3,
      current: { staff: 379 },
      earlier: [{ staff: 300 }],
      mayDeclare: true,
      mayApprove: false,
      over: null,
    })
    expect(capacity?.usages.map(({ postClass, limit }) => [postClass, limit])).toEqual([
      [null, 37],
      ['护理', 20],
      ['药剂', 6],
    ])
    expect(await findDeclarationStart(who.staff, who.hospital.id)).toMatchObject({
      staff: 379,
      version: 3,
      missing: ['康复'],
    })
    expect(await db.auditEntry.count({ where: { action: 'capacity.declare' } })).toBe(2)
  })

  test('sent twice it declares once, over somebody else it is a conflict, from the future or too old it is refused', async () => {
    const id = randomUUID()
    await declare(who, { id, staff: 300 })
    expect(await declare(who, { id, staff: 300 })).toEqual({ id, tags: [] })
    expect(await db.capacityDeclaration.count()).toBe(1)
    const old = { ...who, staff: who.staff }
    await db.capacity.update({ where: { organizationId: who.hospital.id }, data: { version: 9 } })
    await expect(
      Promise.all([declare(old, { staff: 301 }), declare(old, { staff: 302 })]),
    ).rejects.toBeInstanceOf(ConflictError)
    const day = (text: string) => ({ staff: 1, asOf: new Date(text) })
    await expect(declare(who, day('2999-01-01'))).rejects.toMatchObject({ field: 'asOf' })
    await expect(declare(who, day('2020-01-01'))).rejects.toMatchObject({ field: 'asOf' })
  })

  test('nobody declares for another unit, and nobody for one that is not verified', async () => {
    const stranger = await makeActor(db, { role: 'organization_admin', organizationId: who.school.id })
    await expect(declare({ ...who, staff: stranger }, { staff: 1 })).rejects.toBeInstanceOf(NotFoundError)
    await expect(declare({ ...who, staff: who.secretary }, { staff: 1 })).rejects.toBeInstanceOf(
      ForbiddenError,
    )
    await db.organization.update({
      where: { id: who.hospital.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    await expect(declare(who, { staff: 1 })).rejects.toBeInstanceOf(ForbiddenError)
    expect(await findCapacity(stranger, who.hospital.id, NOW)).toBeNull()
    expect(await findDeclarationStart(who.secretary, who.hospital.id)).toBeNull()
    expect(await db.capacityDeclaration.count()).toBe(0)
  })

  test('fewer staff: who is there stays, nobody comes, and the unit and its secretariat are told once', async () => {
    await declare(who, { staff: 379, classes: { 护理: 379 } })
    const { id } = await makePosition(who)
    await reserve(who.student, who.school.id, id, { places: 30 })
    await declare(who, { staff: 200, classes: { 护理: 200 } })
    expect(await db.placeAllocation.findFirst()).toMatchObject({ status: 'held', places: 30 })
    await expect(reserve(who.student, who.school.id, id)).rejects.toThrow('即 20 人')
    expect((await told(':over:')).sort()).toEqual([who.secretary.userId].sort())
    const capacity = await findCapacity(who.secretary, who.hospital.id, NOW)
    expect(capacity?.over).toEqual({ from: SPRING.from, to: SPRING.to })
    await declare(who, { staff: 379, classes: { 护理: 379 } })
    expect((await findCapacity(who.staff, who.hospital.id, NOW))?.over).toBeNull()
    expect(await remainingPlaces(id, SPRING)).toEqual({ left: 7, state: 'open' })
    expect(await told(':over:')).toHaveLength(1)
  })
})

describe('approvals filed with the authority', () => {
  test('raise a limit over their time, as long as they are not revoked, and take no place by themselves', async () => {
    await declare(who, { staff: 379, classes: { 护理: 379 } })
    const { id } = await makePosition(who)
    const approval = await approve(who.secretary)
    expect(await db.placeMove.count()).toBe(0)
    await reserve(who.student, who.school.id, id, { places: 60 })
    await expect(reserve(who.student, who.school.id, id)).rejects.toThrow('备案后可到 60 人')
    expect(await told(`approval:${approval.id}`)).toEqual([who.staff.userId])
    await revoke(who.secretary, approval.id)
    expect((await findCapacity(who.secretary, who.hospital.id, NOW))?.over).toEqual({
      from: SPRING.from,
      to: SPRING.to,
    })
    expect((await told(`over:${approval.id}`)).sort()).toEqual([who.staff.userId])
    await expect(revoke(who.secretary, approval.id, 2)).rejects.toBeInstanceOf(ConflictError)
  })

  test('are entered once, by the secretariat, above the limit and not above the staff', async () => {
    await expect(approve(who.secretary)).rejects.toThrow('请先由单位申报')
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const id = randomUUID()
    await approve(who.secretary, { id })
    await approve(who.secretary, { id })
    expect(await db.capacityApproval.count()).toBe(1)
    const fields = async (overrides: Record<string, unknown>) =>
      approve(who.secretary, overrides).catch((error: RefusedError) => error.field)
    expect(await fields({ places: '37' })).toBe('places')
    expect(await fields({ places: '380' })).toBe('places')
    expect(await fields({ postClass: '康复' })).toBe('postClass')
    expect(await fields({ postClass: '护理', places: '20' })).toBe('places')
    expect(await fields({ filedOn: '2999-01-01' })).toBe('filedOn')
    expect(await fields({ startsOn: '2025-01-01', endsOn: '2025-02-01' })).toBe('endsOn')
    await expect(approve(who.staff)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(revoke(who.staff, id)).rejects.toBeInstanceOf(ForbiddenError)
    const stranger = await makeActor(db, { role: 'alliance_secretary', allianceId: randomUUID() })
    await expect(approve(stranger)).rejects.toBeInstanceOf(NotFoundError)
    await expect(revoke(stranger, id)).rejects.toBeInstanceOf(NotFoundError)
    await expect(revoke(who.secretary, randomUUID())).rejects.toBeInstanceOf(NotFoundError)
    expect(await findApprovalStart(who.staff, who.hospital.id)).toBeNull()
    expect(await findApprovalStart(who.secretary, who.hospital.id)).toMatchObject({ classes: ['护理'] })
  })
})

describe('counts of staff that grow old', () => {
  test('are reminded of, then stop what lists say, and are told of once each', async () => {
    const asOf = new Date('2998-01-10')
    await declare(who, { staff: 379, classes: { 护理: 100 }, asOf }, new Date('2998-01-15T04:00:00Z'))
    const { id } = await makePosition(who)
    await reserve(who.student, who.school.id, id, {}, new Date('2998-01-16T04:00:00Z'))
    const day = (text: string) => new Date(`${text}T04:00:00Z`)
    await watchDeclarations(day('2998-12-10'))
    expect(await told(':lapsing:')).toEqual([])
    await watchDeclarations(day('2998-12-11'))
    await watchDeclarations(day('2999-01-10'))
    expect(await told(':lapsing:')).toEqual([who.staff.userId])
    expect(await db.positionRoom.findFirst()).toMatchObject({ left: 19, state: 'open' })
    expect(await watchDeclarations(day('2999-01-11'))).toBe(1)
    expect(await watchDeclarations(day('2999-01-12'))).toBe(0)
    expect(await db.positionRoom.findFirst()).toMatchObject({ left: 0, state: 'stale' })
    expect((await told(':lapsed:')).sort()).toEqual([who.staff.userId, who.secretary.userId].sort())
  })
})

describe('the list of those who watch over units', () => {
  test('has each unit in its views, for its own secretariat and the platform only', async () => {
    const platform = await makeActor(db, { role: 'platform_admin' })
    const views = async (actor: Actor) => {
      const { counts, all } = await listCapacities(actor, { status: null, page: 1 }, NOW)
      return { ...counts, all }
    }
    const nothing = { over: 0, lapsed: 0, undeclared: 0, all: 0 }
    expect(await views(platform)).toEqual(nothing)
    const { id } = await makePosition(who)
    expect(await views(who.secretary)).toEqual({ ...nothing, undeclared: 1, all: 1 })
    await declare(who, { staff: 379, classes: { 护理: 379 } })
    await reserve(who.student, who.school.id, id, { places: 30 })
    await declare(who, { staff: 100, classes: { 护理: 100 } })
    expect(await views(who.secretary)).toEqual({ ...nothing, over: 1, all: 1 })
    expect(await listCapacities(platform, { status: 'over', page: 1 }, NOW)).toMatchObject({
      total: 1,
      items: [{ id: who.hospital.id, staff: 100, limit: 10, taken: 0, open: 1, over: SPRING }],
    })
    const other = await makeActor(db, { role: 'alliance_secretary', allianceId: randomUUID() })
    expect(await views(other)).toEqual(nothing)
    expect(await listOwnCapacities(who.staff, NOW)).toMatchObject([{ id: who.hospital.id }])
  })

  test('asks no more of the database for more units', async () => {
    const look = () => listCapacities(who.secretary, { status: null, page: 1 }, NOW)
    await makePosition(who)
    const once = await countQueries(look)
    for (let n = 0; n < 4; n += 1) {
      const hospital = await makeOrganization(db, { kind: 'hospital' })
      await makeMembership(db, who.alliance.id, hospital.id)
      await makePosition({ hospital })
    }
    expect(await countQueries(look)).toBe(once)
  })

  test('the page of a unit asks no more for more positions and moves', async () => {
    await declare(who, { staff: 5000, classes: { 护理: 5000 } })
    const look = () => findCapacity(who.staff, who.hospital.id, NOW)
    const { id } = await makePosition(who)
    await reserve(who.student, who.school.id, id)
    const once = await countQueries(look)
    for (let n = 0; n < 4; n += 1) await reserve(who.student, who.school.id, (await makePosition(who)).id)
    expect(await countQueries(look)).toBe(once)
  })
})
