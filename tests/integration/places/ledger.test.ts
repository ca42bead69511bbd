import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { remainingPlaces } from '@/lib/features/places/data'
import { expireHolds } from '@/lib/features/places/jobs'
import { countMoves, listMoves, pageOfMoves } from '@/lib/features/places/ledger/data'
import { confirmPlaces, releasePlaces, reservePlaces } from '@/lib/features/places/mutations'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeOrganization } from '@/tests/support/factories'
import {
  AUTUMN,
  declare,
  makePosition,
  type PlacesScene,
  peakInDatabase,
  placesScene,
  replayMoves,
  reserve,
  SPRING,
} from '@/tests/support/places'
import { countQueries } from '@/tests/support/queries'

let who: PlacesScene
beforeEach(async () => {
  await emptyDatabase()
  who = await placesScene()
})

const roomOf = (positionId: string) =>
  db.positionRoom.findUnique({ where: { positionId }, select: { left: true, state: true } })
const confirm = (actor: Actor, key: string) => db.$transaction((tx) => confirmPlaces(tx, actor, { key }))
const release = (actor: Actor, key: string, now?: Date) =>
  db.$transaction((tx) => releasePlaces(tx, actor, { key, reason: 'withdrawn' }, now))

describe('reserving', () => {
  test('a full spring and a full autumn both fit, over two schools; one day in common does not', async () => {
    await declare(who, { staff: 379, classes: { 护理: 379 } })
    const { id } = await makePosition(who)
    await reserve(who.student, who.school.id, id, { places: 20 })
    await reserve(who.otherStudent, who.other.id, id, { places: 17 })
    await reserve(who.student, who.school.id, id, { places: 37, ...AUTUMN })
    await expect(
      reserve(who.student, who.school.id, id, { from: '2999-08-31', to: '2999-08-31' }),
    ).rejects.toThrow(
      '名额不足：单位在岗职工 379 人，同一时间的岗位实习生一般不超过 10%，即 37 人，本平台按上限执行；' +
        '2999年8月31日起已占 37 个。这段时间还剩 0 个名额，需要 1 个。',
    )
    expect(await peakInDatabase(who.hospital.id)).toBe(37)
    expect(await roomOf(id)).toEqual({ left: 0, state: 'full' })
  })

  test('the class of posts is a limit of its own, over all positions of the unit', async () => {
    await declare(who, { staff: 1000, classes: { 护理: 24, 药剂: 100 } })
    const nurses = await makePosition(who)
    const others = await makePosition(who, { postClass: ' 护 理' })
    const chemists = await makePosition(who, { postClass: '药剂' })
    await reserve(who.student, who.school.id, nurses.id, { places: 3 })
    await reserve(who.student, who.school.id, others.id)
    await expect(reserve(who.student, who.school.id, nurses.id)).rejects.toThrow(
      '“护理”类岗位有职工 24 人，同一时间的实习生一般不超过 20%，即 4 人',
    )
    await reserve(who.student, who.school.id, chemists.id, { places: 20 })
    expect(await roomOf(others.id)).toEqual({ left: 0, state: 'full' })
  })

  test('without a declaration, with one that is too old, or of another class, nothing is reserved', async () => {
    const { id } = await makePosition(who)
    await expect(reserve(who.student, who.school.id, id)).rejects.toThrow('还没有申报在岗职工人数')
    const then = new Date('2998-01-15T04:00:00Z')
    await declare(who, { staff: 379, classes: { 药剂: 100 }, asOf: new Date('2998-01-10') }, then)
    await expect(reserve(who.student, who.school.id, id, {}, then)).rejects.toThrow('“护理”类岗位的职工人数')
    await declare(who, { staff: 379, classes: { 护理: 100 }, asOf: new Date('2998-01-10') }, then)
    const lastDay = new Date('2999-01-10T15:59:59Z')
    await reserve(who.student, who.school.id, id, {}, lastDay)
    const dayAfter = new Date('2999-01-10T16:00:00Z')
    await expect(reserve(who.student, who.school.id, id, {}, dayAfter)).rejects.toThrow(
      '截至2998年1月10日，已超过 12 个月',
    )
    expect(await remainingPlaces(id, SPRING, dayAfter)).toEqual({ left: 0, state: 'stale' })
  })

  test('认识实习 needs no declaration, is bounded by its seats and counts against nothing', async () => {
    const visit = await makePosition(who, { kind: 'visit', postClass: null, seats: 30 })
    await reserve(who.student, who.school.id, visit.id, { places: 30 })
    await expect(reserve(who.student, who.school.id, visit.id)).rejects.toThrow('本岗位招收 30 人')
    await declare(who, { staff: 10, classes: { 护理: 10 } })
    const { id } = await makePosition(who)
    await reserve(who.student, who.school.id, id)
    expect(await peakInDatabase(who.hospital.id)).toBe(1)
  })

  test('only into what visitors can see, of a verified unit, and within its days', async () => {
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const draft = await makePosition(who, { status: 'submitted' })
    await expect(reserve(who.student, who.school.id, draft.id)).rejects.toThrow('公开后才能录用')
    const { id } = await makePosition(who)
    await expect(reserve(who.student, who.school.id, id, { from: '2999-02-28' })).rejects.toThrow(
      '须在岗位的起止日期之内',
    )
    await db.organization.update({
      where: { id: who.hospital.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    await expect(reserve(who.student, who.school.id, id)).rejects.toThrow('目前不能接收实习')
    expect(await db.placeAllocation.count()).toBe(0)
    await expect(reserve(who.student, who.school.id, randomUUID())).rejects.toBeInstanceOf(NotFoundError)
  })

  test('the same key again gives the same places, other content is refused, and nothing is taken twice', async () => {
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const { id } = await makePosition(who)
    const key = randomUUID()
    const first = await reserve(who.student, who.school.id, id, { key, places: 2 })
    const later = { key, places: 2, heldUntil: new Date('2999-01-01') }
    expect(await reserve(who.student, who.school.id, id, later)).toMatchObject({
      id: first.id,
      status: 'held',
    })
    await expect(reserve(who.student, who.school.id, id, { key, places: 3 })).rejects.toBeInstanceOf(
      RefusedError,
    )
    expect(await peakInDatabase(who.hospital.id)).toBe(2)
    expect(await db.placeMove.count()).toBe(1)
  })

  test('a key at the same moment in two units is taken in one of them, and a sentence in the other', async () => {
    const second = await placesScene()
    for (const scene of [who, second]) await declare(scene, { staff: 379, classes: { 护理: 100 } })
    const [one, two] = [await makePosition(who), await makePosition(second)]
    const key = randomUUID()
    const results = await Promise.allSettled([
      reserve(who.student, who.school.id, one.id, { key }),
      reserve(who.student, who.school.id, two.id, { key }),
    ])
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toBeInstanceOf(RefusedError)
    expect(await db.placeAllocation.count()).toBe(1)
  })

  test('a transaction that fails afterwards has taken nothing', async () => {
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const { id } = await makePosition(who)
    const asked = { key: 'k', positionId: id, schoolId: who.school.id, places: 1, ...SPRING }
    await expect(
      db.$transaction(async (tx) => {
        await reservePlaces(tx, who.student, { ...asked, heldUntil: new Date('2999-01-01') })
        throw new Error('the step itself failed')
      }),
    ).rejects.toThrow('the step itself failed')
    expect(await db.placeAllocation.count()).toBe(0)
    expect(await countMoves(who.hospital.id)).toBe(0)
  })
})

describe('confirming, releasing, expiring', () => {
  async function held(overrides: Parameters<typeof reserve>[3] = {}) {
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const position = await makePosition(who)
    const key = randomUUID()
    await reserve(who.student, who.school.id, position.id, { key, places: 20, ...overrides })
    return { ...position, key }
  }

  test('a place falls, stays when it is confirmed, and rises when it is given back', async () => {
    const { id, key } = await held()
    expect(await roomOf(id)).toEqual({ left: 0, state: 'full' })
    expect(await confirm(who.teacher, key)).toMatchObject({ status: 'confirmed' })
    expect(await confirm(who.teacher, key)).toMatchObject({ status: 'confirmed' })
    expect(await roomOf(id)).toEqual({ left: 0, state: 'full' })
    const { tags } = await release(who.student, key)
    expect(tags).toEqual(expect.arrayContaining(['positions', `position:${id}`]))
    expect(await roomOf(id)).toEqual({ left: 20, state: 'open' })
    expect(await release(who.student, key)).toMatchObject({ status: 'released' })
    await expect(confirm(who.teacher, key)).rejects.toThrow('已经退还')
    const { numbers } = await replayMoves(who.hospital.id)
    expect(numbers).toEqual([1, 2, 3])
  })

  test('what was used of a confirmed place stays used; a hold leaves nothing', async () => {
    const { id, key } = await held()
    await confirm(who.teacher, key)
    await release(who.staff, key, new Date('2999-05-10T04:00:00Z'))
    const row = await db.placeAllocation.findUniqueOrThrow({ where: { key } })
    expect(row.lastDay).toEqual(new Date('2999-05-09'))
    expect(await remainingPlaces(id, { from: '2999-05-09', to: '2999-05-09' })).toMatchObject({ left: 0 })
    expect(await remainingPlaces(id, { from: '2999-05-10', to: '2999-08-31' })).toMatchObject({ left: 20 })
    const second = randomUUID()
    await reserve(who.student, who.school.id, id, { key: second, from: '2999-06-01' })
    await release(who.student, second, new Date('2999-07-01T04:00:00Z'))
    expect(await remainingPlaces(id, { from: '2999-05-10', to: '2999-08-31' })).toMatchObject({ left: 20 })
  })

  test('a hold that nobody confirmed is given back by the job, once, and both sides are told', async () => {
    const { id, key } = await held({ heldUntil: new Date('2998-12-01T00:00:00Z') })
    expect(await expireHolds(new Date('2998-12-01T00:00:00Z'))).toBe(0)
    expect(await expireHolds(new Date('2998-12-01T00:00:01Z'))).toBe(1)
    expect(await expireHolds(new Date('2998-12-01T00:00:02Z'))).toBe(0)
    expect(await roomOf(id)).toMatchObject({ state: 'stale' })
    expect(await remainingPlaces(id)).toEqual({ left: 20, state: 'open' })
    await expect(confirm(who.teacher, key)).rejects.toThrow('没有按时确认')
    const told = await db.notice.findMany({ select: { userId: true, title: true } })
    expect(told.map(({ userId }) => userId).sort()).toEqual([who.staff.userId, who.teacher.userId].sort())
    expect(await db.auditEntry.count({ where: { subjectType: 'places' } })).toBe(2)
  })

  test('nobody else moves places, and a key that there is not is not found', async () => {
    const { id, key } = await held()
    const stranger = await makeActor(db, {
      role: 'organization_admin',
      organizationId: (await makeOrganization(db)).id,
    })
    await expect(reserve(stranger, who.school.id, id)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(reserve(who.otherStudent, who.school.id, id)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(reserve(who.staff, who.school.id, id)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(confirm(who.student, key)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(confirm(who.staff, key)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(release(who.otherStudent, key)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(release(who.student, randomUUID())).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('the ledger', () => {
  test('is only ever added to, and what was reserved keeps what it was reserved for', async () => {
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const { id } = await makePosition(who)
    const { id: allocation } = await reserve(who.student, who.school.id, id)
    await expect(db.$executeRaw`UPDATE place_moves SET places = 2`).rejects.toThrow('never changed')
    await expect(db.$executeRaw`DELETE FROM place_moves`).rejects.toThrow('never changed')
    await expect(
      db.placeAllocation.update({ where: { id: allocation }, data: { places: 2 } }),
    ).rejects.toThrow('never changed')
    await expect(db.$executeRaw`DELETE FROM place_allocations`).rejects.toThrow('never changed')
    await expect(
      db.placeAllocation.update({ where: { id: allocation }, data: { lastDay: new Date('3001-01-01') } }),
    ).rejects.toThrow('place_allocations_days')
    await expect(db.positionRoom.update({ where: { positionId: id }, data: { left: -1 } })).rejects.toThrow(
      'position_rooms_left',
    )
  })

  test('two moves that did not see each other cannot both be stored', async () => {
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const { id } = await makePosition(who)
    await reserve(who.student, who.school.id, id)
    const move = await db.placeMove.findFirstOrThrow()
    await expect(db.placeMove.create({ data: { ...move, deed: 'confirm' } })).rejects.toMatchObject({
      code: 'P2002',
    })
    await expect(db.placeMove.create({ data: { ...move, number: 2 } })).rejects.toMatchObject({
      code: 'P2002',
    })
  })

  test('is read newest first, a page being a range of numbers', async () => {
    await declare(who, { staff: 379, classes: { 护理: 100 } })
    const { id } = await makePosition(who)
    for (let n = 0; n < 5; n += 1) await reserve(who.student, who.school.id, id)
    const page = pageOfMoves(await countMoves(who.hospital.id), 2, 3)
    expect((await listMoves(who.hospital.id, page)).map(({ number }) => number)).toEqual([2, 1])
    const [first] = await listMoves(who.hospital.id, { last: 1, count: 1 })
    expect(first).toMatchObject({
      deed: 'reserve',
      places: 1,
      from: SPRING.from,
      to: SPRING.to,
      lastDay: SPRING.to,
      school: who.school.name,
      position: { id },
    })
  })

  test('a fuller ledger and more positions ask no more of the database', async () => {
    await declare(who, { staff: 5000, classes: { 护理: 5000 } })
    const { id } = await makePosition(who)
    await reserve(who.student, who.school.id, id)
    const reads = await countQueries(() => remainingPlaces(id))
    const writes = await countQueries(() => reserve(who.student, who.school.id, id))
    for (let n = 0; n < 6; n += 1) {
      await makePosition(who)
      await reserve(who.student, who.school.id, id)
    }
    expect(await countQueries(() => remainingPlaces(id))).toBe(reads)
    expect(await countQueries(() => reserve(who.student, who.school.id, id))).toBe(writes)
  })
})
