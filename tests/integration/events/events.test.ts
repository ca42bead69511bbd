import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { findEventPage, listEvents, listNewestEvents } from '@/lib/features/events/data'
import { findEventForEdit, findEventStart, listEventLines } from '@/lib/features/events/drafts/data'
import {
  createEvent,
  publishEvent,
  reopenEvent,
  updateEvent,
  withdrawEvent,
} from '@/lib/features/events/mutations'
import type { EventCreateInput } from '@/lib/features/events/schema'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

let alliance: { id: string; slug: string; name: string }
let other: { id: string }
let host: { id: string; name: string }
let secretary: Actor
let platform: Actor

beforeAll(async () => {
  await emptyDatabase()
  alliance = await makeAlliance(db, { name: '测试联盟乙' })
  other = await makeAlliance(db)
  host = await makeOrganization(db, { name: '测试学校乙' })
  secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  platform = await makeActor(db, { role: 'platform_admin' })
})

const formOf = (overrides: Partial<EventCreateInput> = {}): EventCreateInput => ({
  id: randomUUID(),
  title: '托育研讨会',
  kind: 'seminar',
  startsOn: '2022-05-20',
  startTime: '09:30',
  endsOn: null,
  endTime: '11:00',
  place: '报告厅',
  editions: null,
  attendance: 30,
  attendanceQualifier: 'odd',
  attendanceUnit: '人',
  summary: '摘要',
  body: '正文',
  hosts: [host.name],
  alliances: [alliance.id],
  ...overrides,
})

const stored = (id: string) => db.event.findUniqueOrThrow({ where: { id } })
const stepOf = async (id: string) => ({ id, version: (await stored(id)).version })

async function published(overrides: Partial<EventCreateInput> = {}) {
  const { id } = await createEvent(secretary, formOf(overrides))
  await publishEvent(secretary, await stepOf(id))
  return stored(id)
}

describe('an event', () => {
  test('keeps its hours by the clock of China, and its attendance with its qualifier', async () => {
    const { id, slug } = await published()
    const found = await findEventPage(slug)
    expect(found).toMatchObject({
      event: {
        startsOn: '2022-05-20',
        startsAt: '2022-05-20T01:30:00.000Z',
        endsAt: '2022-05-20T03:00:00.000Z',
        attendance: { value: 30, qualifier: 'odd', unit: '人' },
        hosts: [{ name: host.name }],
        alliances: [{ name: alliance.name }],
      },
    })
    expect(await findEventForEdit(secretary, id)).toMatchObject({
      startTime: '09:30',
      endsOn: '2022-05-20',
      endTime: '11:00',
    })
  })

  test('known only by its days ends with the last of them', async () => {
    const { id } = await published({ startTime: null, endTime: null, endsOn: '2022-05-22' })
    expect(await findEventForEdit(secretary, id)).toMatchObject({
      startTime: '',
      endsOn: '2022-05-22',
      endTime: '',
    })
  })

  test('goes from draft to public, off the pages, and back', async () => {
    const { id } = await createEvent(secretary, formOf({ title: '一场培训', kind: 'training' }))
    const { slug } = await stored(id)
    expect(await findEventPage(slug)).toBeNull()
    expect((await publishEvent(secretary, await stepOf(id))).tags).toEqual(['events', `event:${id}`])
    expect(await findEventPage(slug)).not.toBeNull()
    await withdrawEvent(secretary, { ...(await stepOf(id)), reason: '取消了' })
    expect(await findEventPage(slug)).toBeNull()
    await reopenEvent(secretary, await stepOf(id))
    const actions = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual([
      'event.create',
      'event.publish',
      'event.withdraw',
      'event.reopen',
    ])
  })

  test('changes in public as soon as it is saved, for one of two who save at once', async () => {
    const { id, slug, version } = await published({ title: '改名前' })
    const save = (title: string) =>
      updateEvent(secretary, { ...formOf({ id, title }), version, slug: 'gaiming-hou' })
    expect((await save('改名后')).tags).toEqual(['events', `event:${id}`])
    await expect(save('又改名')).rejects.toBeInstanceOf(ConflictError)
    expect(await findEventPage(slug)).toEqual({ redirectTo: 'gaiming-hou' })
    expect(await findEventPage('gaiming-hou')).toMatchObject({ event: { title: '改名后' } })
  })

  test('stays within the alliances of whoever keeps it', async () => {
    const foreign = createEvent(secretary, formOf({ alliances: [other.id] }))
    await expect(foreign).rejects.toMatchObject({ field: 'alliances' })
    await expect(createEvent(secretary, formOf({ alliances: [] }))).rejects.toMatchObject({
      field: 'alliances',
    })
    const { id } = await createEvent(platform, formOf({ alliances: [other.id] }))
    expect(await findEventForEdit(secretary, id)).toBeNull()
    await expect(publishEvent(secretary, await stepOf(id))).rejects.toBeInstanceOf(NotFoundError)
    const unit = await makeActor(db, { role: 'organization_admin', organizationId: host.id })
    expect(await findEventStart(unit)).toBeNull()
    expect(await listEventLines(unit, { status: null, page: 1 })).toBeNull()
    const asUnit = createEvent(unit, formOf())
    await expect(asUnit).rejects.toMatchObject({ field: 'alliances' })
  })

  test('that is withdrawn is reopened before it is changed', async () => {
    const { id } = await published()
    await withdrawEvent(secretary, { ...(await stepOf(id)), reason: '取消' })
    const { version } = await stored(id)
    const change = updateEvent(secretary, { ...formOf({ id }), version, slug: null })
    await expect(change).rejects.toBeInstanceOf(ForbiddenError)
  })

  test('is made once by a form sent twice', async () => {
    const form = formOf({ title: '只有一场' })
    await Promise.all([createEvent(secretary, form), createEvent(secretary, form)])
    expect(await db.event.count({ where: { title: '只有一场' } })).toBe(1)
  })
})

describe('the public list', () => {
  beforeAll(async () => {
    await db.event.deleteMany()
    await published({ title: '新的' })
    await published({ title: '旧的', kind: 'launch', startsOn: '2021', startTime: null, endTime: null })
    await published({ title: '没有日期', startsOn: null, startTime: null, endTime: null })
    await createEvent(secretary, formOf({ title: '草稿' }))
  })

  test('shows published events, newest first, with counts beside the filters', async () => {
    const list = await listEvents({}, 1)
    expect(list?.items.map(({ title, startsOn }) => [title, startsOn])).toEqual([
      ['新的', '2022-05-20'],
      ['旧的', '2021'],
      ['没有日期', null],
    ])
    expect(list?.alliances).toEqual([{ value: alliance.slug, label: alliance.name, count: 3 }])
    expect((await listNewestEvents(2, { allianceId: alliance.id })).map(({ title }) => title)).toEqual([
      '新的',
      '旧的',
    ])
    expect(await listNewestEvents(2, { allianceId: other.id })).toEqual([])
  })

  test('is filtered by kind, alliance and year, and an impossible filter is no page', async () => {
    expect((await listEvents({ kind: 'launch', year: '2021' }, 1))?.total).toBe(1)
    expect((await listEvents({ kind: 'launch', year: '2022' }, 1))?.total).toBe(0)
    expect(await listEvents({ kind: 'party' }, 1)).toBeNull()
    expect(await listEvents({ year: '2019' }, 1)).toBeNull()
    expect(await listEvents({ alliance: 'nowhere' }, 1)).toBeNull()
  })

  test('asks the database as often for many events as for one', async () => {
    const one = await countQueries(() => listEvents({ kind: 'launch' }, 1))
    expect(await countQueries(() => listEvents({ kind: 'seminar' }, 1))).toBe(one)
  })
})
