import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { findPositionPage, listOpenPositionsOf } from '@/lib/features/positions/data'
import { listPositionPage } from '@/lib/features/positions/directory/data'
import { findPositionForEdit, listPositionLines } from '@/lib/features/positions/drafts/data'
import { expirePositions } from '@/lib/features/positions/jobs'
import { createPosition, movePosition, updatePosition } from '@/lib/features/positions/mutations'
import {
  createPositionInput,
  type POSITION_STEPS,
  updatePositionInput,
} from '@/lib/features/positions/schema'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const SLUG = slugOf('婴幼儿照护实习生')
const RETURN_TO = '/workspace/positions'

async function scene() {
  const firm = await makeOrganization(db, { name: '康贝托育中心', kind: 'enterprise' })
  const other = await makeOrganization(db, { kind: 'enterprise' })
  const alliance = await makeAlliance(db)
  await makeMembership(db, alliance.id, firm.id)
  await db.region.createMany({
    data: [
      { code: '370000', name: '山东省', fullName: '山东省', level: 1 },
      { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2 },
      { code: '370283', name: '平度市', fullName: '山东省青岛市平度市', level: 3 },
      { code: '370211', name: '黄岛区', fullName: '山东省青岛市黄岛区', level: 3 },
    ],
  })
  const staff = await makeActor(db, { role: 'organization_editor', organizationId: firm.id })
  const stranger = await makeActor(db, { role: 'organization_admin', organizationId: other.id })
  const moderator = await makeActor(db, { role: 'moderator', allianceId: alliance.id })
  return { firm, other, alliance, staff, stranger, moderator }
}

type Scene = Awaited<ReturnType<typeof scene>>

const form = ({ firm, alliance }: Scene, overrides: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  organizationId: firm.id,
  allianceId: alliance.id,
  title: '婴幼儿照护实习生',
  kind: 'post',
  seats: '3',
  majors: '婴幼儿托育服务与管理',
  tasks: '协助晨检\n组织活动',
  learningGoals: '会做晨检',
  startsOn: '2999-03-01',
  endsOn: '2999-08-31',
  hoursPerDay: '8',
  hoursPerWeek: '40',
  nightShift: 'no',
  payFen: '3000',
  payPeriod: 'month',
  insurance: '实习责任保险，由学校投保',
  region: '青岛市平度市',
  mentors: '班主任；园长',
  contact: '人力资源部，0532-00000000',
  openUntil: '2999-02-01',
  returnTo: RETURN_TO,
  ...overrides,
})

const create = (who: Scene, overrides?: Record<string, unknown>, actor: Actor = who.staff) =>
  createPosition(actor, createPositionInput.parse(form(who, overrides)))

const move = (
  actor: Actor,
  id: string,
  version: number,
  event: (typeof POSITION_STEPS)[number],
  reason = '',
) => movePosition(actor, { id, version, event, reason })

async function publish(who: Scene, overrides?: Record<string, unknown>): Promise<string> {
  const { id } = await create(who, overrides)
  await move(who.staff, id, 1, 'submit')
  await move(who.moderator, id, 2, 'publish')
  return id
}

beforeEach(emptyDatabase)

describe('offering a position', () => {
  test('written, handed in, returned, handed in again, published, paused, resumed, closed', async () => {
    const who = await scene()
    const { id } = await create(who)
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({
      slug: SLUG,
      payFen: 300_000n,
      regionCode: '370283',
      nightShift: false,
      accommodation: null,
    })
    await move(who.staff, id, 1, 'submit')
    await move(who.moderator, id, 2, 'return', '请写明保险由谁投保')
    expect(await findPositionForEdit(who.staff, id)).toMatchObject({
      status: 'returned',
      statusReason: '请写明保险由谁投保',
      events: ['submit'],
    })
    await move(who.staff, id, 3, 'submit')
    expect(await findPositionPage(SLUG)).toBeNull()
    const { tags } = await move(who.moderator, id, 4, 'publish')
    expect(tags).toEqual(['positions', `position:${id}`])
    expect(await findPositionPage(SLUG)).toMatchObject({
      position: {
        status: 'published',
        pay: { fen: '300000', period: 'month' },
        region: '山东省青岛市平度市',
      },
    })
    await move(who.staff, id, 5, 'pause')
    await move(who.staff, id, 6, 'resume')
    await move(who.staff, id, 7, 'close')
    expect(await findPositionPage(SLUG)).toMatchObject({ position: { status: 'closed' } })
    expect(await db.auditEntry.count({ where: { subjectId: id, subjectType: 'position' } })).toBe(8)
  })

  test('the same form sent twice makes one position', async () => {
    const who = await scene()
    const input = createPositionInput.parse(form(who))
    await createPosition(who.staff, input)
    await createPosition(who.staff, input)
    expect(await db.position.count()).toBe(1)
  })

  test('nobody offers in the name of another unit, and no unit that is not verified', async () => {
    const who = await scene()
    await expect(create(who, {}, who.stranger)).rejects.toBeInstanceOf(RefusedError)
    await db.organization.update({
      where: { id: who.firm.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    await expect(create(who)).rejects.toMatchObject({ field: 'organizationId' })
  })

  test('an alliance that did not take in the unit is refused', async () => {
    const who = await scene()
    const foreign = await makeAlliance(db)
    await expect(create(who, { allianceId: foreign.id })).rejects.toMatchObject({ field: 'allianceId' })
  })

  test('a region must be one', async () => {
    const who = await scene()
    await expect(create(who, { region: '某某区' })).rejects.toMatchObject({ field: 'region' })
    const { id } = await create(who, { region: '370211' })
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ regionCode: '370211' })
  })

  test('what is incomplete or too late is not handed in', async () => {
    const who = await scene()
    const bare = await create(who, { tasks: '', insurance: '' })
    await expect(move(who.staff, bare.id, 1, 'submit')).rejects.toThrow('提交前还需填写：做什么、保险')
    const late = await create(who, { title: '另一岗位', openUntil: '2024-01-01' })
    await expect(move(who.staff, late.id, 1, 'submit')).rejects.toThrow('报名截止日期已过')
  })

  test('staff cannot publish their own, moderators see no draft, strangers see nothing', async () => {
    const who = await scene()
    const { id } = await create(who)
    await expect(move(who.moderator, id, 1, 'publish')).rejects.toBeInstanceOf(NotFoundError)
    await move(who.staff, id, 1, 'submit')
    await expect(move(who.staff, id, 2, 'publish')).rejects.toBeInstanceOf(ForbiddenError)
    await expect(move(who.stranger, id, 2, 'close')).rejects.toBeInstanceOf(NotFoundError)
    expect(await findPositionForEdit(who.stranger, id)).toBeNull()
    const lines = await listPositionLines(who.moderator, 'review', { status: 'submitted', page: 1 })
    expect(lines).toMatchObject({ total: 1, items: [{ id, unit: '康贝托育中心' }] })
  })

  test('a change to a published position takes it off the pages until it was reviewed again', async () => {
    const who = await scene()
    const id = await publish(who)
    await updatePosition(who.staff, updatePositionInput.parse(form(who, { id, version: '3', seats: '5' })))
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ status: 'submitted', seats: 5 })
    expect(await findPositionPage(SLUG)).toBeNull()
    await move(who.moderator, id, 4, 'publish')
    expect(await findPositionPage(SLUG)).toMatchObject({ position: { seats: 5 } })
  })

  test('saving without a change leaves a published position where it is', async () => {
    const who = await scene()
    const id = await publish(who)
    await updatePosition(who.staff, updatePositionInput.parse(form(who, { id, version: '3' })))
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ status: 'published', version: 3 })
  })

  test('two people saving at once: the second learns of it', async () => {
    const who = await scene()
    const { id } = await create(who)
    const change = (seats: string) =>
      updatePosition(who.staff, updatePositionInput.parse(form(who, { id, version: '1', seats })))
    await change('4')
    await expect(change('5')).rejects.toBeInstanceOf(ConflictError)
  })

  test('a changed address leads on from the old one', async () => {
    const who = await scene()
    const id = await publish(who)
    await updatePosition(
      who.staff,
      updatePositionInput.parse(form(who, { id, version: '3', slug: 'tuoyu-gang' })),
    )
    await move(who.moderator, id, 4, 'publish')
    expect(await findPositionPage(SLUG)).toEqual({ redirectTo: 'tuoyu-gang' })
  })
})

describe('days that pass', () => {
  test('the job says of what is past its last day that it expired, once, and nobody else can', async () => {
    const who = await scene()
    const id = await publish(who)
    await expect(
      movePosition(who.staff, { id, version: 3, event: 'expire', reason: '' }),
    ).rejects.toBeInstanceOf(ForbiddenError)
    expect(await expirePositions(new Date())).toBe(0)
    await db.position.update({ where: { id }, data: { openUntil: new Date('2024-01-01') } })
    expect(await expirePositions(new Date('2024-01-01T15:59:59Z'))).toBe(0)
    expect(await expirePositions(new Date('2024-01-01T16:00:00Z'))).toBe(1)
    expect(await findPositionPage(SLUG)).toMatchObject({ position: { status: 'expired' } })
  })
})

describe('what visitors see', () => {
  test('open positions come first, and the counts are those of the lists they lead to', async () => {
    const who = await scene()
    const closed = await publish(who, { title: '甲岗' })
    await move(who.staff, closed, 3, 'close')
    await publish(who, { title: '乙岗', region: '370211', kind: 'visit' })
    const whole = await listPositionPage({}, 1)
    expect(whole?.items.map(({ title }) => title)).toEqual(['乙岗', '甲岗'])
    expect(whole?.facets.status).toEqual([{ value: 'open', label: '正在招收', count: 1 }])
    for (const [key, options] of Object.entries(whole?.facets ?? {})) {
      for (const { value, count } of options) {
        expect(await listPositionPage({ [key]: value }, 1), `${key} ${value}`).toMatchObject({ total: count })
      }
    }
    expect(await listPositionPage({ status: 'draft' }, 1)).toBeNull()
    expect(await listPositionPage({ region: '999999' }, 1)).toBeNull()
    expect(await listPositionPage({ region: '370200', kind: 'visit' }, 1)).toMatchObject({ total: 1 })
  })

  test('the positions of a suspended unit are gone', async () => {
    const who = await scene()
    await publish(who)
    await db.organization.update({
      where: { id: who.firm.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    expect(await findPositionPage(SLUG)).toBeNull()
    expect((await listPositionPage({}, 1))?.total).toBe(0)
    expect(await listOpenPositionsOf(who.firm.id)).toEqual([])
  })

  test('a longer list asks no more of the database', async () => {
    const who = await scene()
    await publish(who)
    const once = await countQueries(() => listPositionPage({}, 1))
    for (let n = 0; n < 4; n += 1) await publish(who, { title: `岗位${n}` })
    expect(await countQueries(() => listPositionPage({}, 1))).toBe(once)
  })
})
