import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  findApplicationStart,
  findRegister,
  listOpenAlliances,
  listOwnMemberships,
} from '@/lib/features/alliances/memberships/data'
import {
  admitMember,
  applyForMembership,
  assignSeat,
  declineApplication,
  enrollMember,
  removeMember,
  withdrawApplication,
} from '@/lib/features/alliances/memberships/mutations'
import { enrollInput, seatInput } from '@/lib/features/alliances/memberships/schema'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'

async function scene() {
  const alliance = await makeAlliance(db, { slug: 'jia' })
  const unit = await makeOrganization(db, { name: '乙有限公司', kind: 'enterprise' })
  const staff = await makeActor(db, { role: 'organization_editor', organizationId: unit.id })
  const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  const other = await makeActor(db, { role: 'alliance_secretary', allianceId: (await makeAlliance(db)).id })
  const request = (overrides = {}) => ({
    id: randomUUID(),
    allianceId: alliance.id,
    organizationId: unit.id,
    statement: '愿意提供实习岗位',
    ...overrides,
  })
  return { alliance, unit, staff, secretary, other, request }
}

const seat = (id: string, version: number, overrides: Record<string, unknown> = {}) =>
  seatInput.parse({ id, version: String(version), seat: 'council', ...overrides })

const stored = (id: string) => db.membership.findUniqueOrThrow({ where: { id } })

beforeEach(emptyDatabase)

describe('asking to be taken in', () => {
  test('makes one request however often the form is sent, and expires nothing', async () => {
    const { staff, request } = await scene()
    const input = request()
    expect(await applyForMembership(staff, input)).toMatchObject({ id: input.id, tags: [] })
    expect(await applyForMembership(staff, input)).toMatchObject({ id: input.id, tags: [] })
    expect(await stored(input.id)).toMatchObject({ status: 'applied', statement: '愿意提供实习岗位' })
    expect(await db.auditEntry.findMany({ select: { action: true, subjectId: true } })).toEqual([
      { action: 'membership.apply', subjectId: input.id },
    ])
  })

  test('is for the unit’s own staff, for verified units, and while the alliance lasts', async () => {
    const { alliance, unit, staff, secretary, request } = await scene()
    await expect(applyForMembership(secretary, request())).rejects.toThrow(ForbiddenError)
    await expect(applyForMembership(staff, request({ allianceId: randomUUID() }))).rejects.toThrow(
      NotFoundError,
    )
    await db.organization.update({ where: { id: unit.id }, data: { status: 'pending' } })
    await expect(applyForMembership(staff, request())).rejects.toThrow(RefusedError)
    await db.organization.update({ where: { id: unit.id }, data: { status: 'verified' } })
    await db.alliance.update({ where: { id: alliance.id }, data: { status: 'ended' } })
    await expect(applyForMembership(staff, request())).rejects.toThrow('联盟已经终止')
    expect(await db.membership.count()).toBe(0)
  })

  test('a second time, while the first waits or after being taken in, is refused with the reason', async () => {
    const { staff, secretary, request } = await scene()
    const { id } = await applyForMembership(staff, request())
    const again = () => applyForMembership(staff, request({ statement: '再次申请' }))
    await expect(again()).rejects.toThrow('正在等待审核')
    await admitMember(secretary, seat(id, 1))
    await expect(again()).rejects.toThrow('已是联盟成员')
  })

  test('again after a refusal begins anew, on the same record and with its past in the audit trail', async () => {
    const { staff, secretary, request } = await scene()
    const { id } = await applyForMembership(staff, request())
    await declineApplication(secretary, { id, version: 1, reason: '材料不全' })
    expect(await stored(id)).toMatchObject({ status: 'declined', reason: '材料不全' })
    const again = await applyForMembership(staff, request({ statement: '已补充' }))
    expect(again.id).toBe(id)
    expect(await stored(id)).toMatchObject({
      status: 'applied',
      reason: null,
      statement: '已补充',
      version: 3,
    })
    const actions = await db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true } })
    expect(actions.map(({ action }) => action)).toEqual([
      'membership.apply',
      'membership.decline',
      'membership.apply',
    ])
  })

  test('is offered for the alliances that the unit neither is in nor waits for', async () => {
    const { staff, request } = await scene()
    const slugs = async () => (await listOpenAlliances(staff)).map(({ slug }) => slug)
    expect(await slugs()).toHaveLength(2)
    const input = request()
    await applyForMembership(staff, input)
    expect(await slugs()).not.toContain('jia')
    await withdrawApplication(staff, { id: input.id, version: 1 })
    expect(await slugs()).toContain('jia')
  })

  test('can be taken back by the unit until it is decided', async () => {
    const { staff, secretary, request } = await scene()
    const { id } = await applyForMembership(staff, request())
    await expect(withdrawApplication(secretary, { id, version: 1 })).rejects.toThrow(ForbiddenError)
    await withdrawApplication(staff, { id, version: 1 })
    expect(await stored(id)).toMatchObject({ status: 'left', leftOn: null })
    await expect(withdrawApplication(staff, { id, version: 2 })).rejects.toThrow(RefusedError)
  })
})

describe('the secretariat', () => {
  test('takes a unit in with its seat, from today unless told otherwise, and expires the pages', async () => {
    const { alliance, staff, secretary, other, request } = await scene()
    const { id } = await applyForMembership(staff, request())
    await expect(admitMember(other, seat(id, 1))).rejects.toThrow(ForbiddenError)
    await expect(admitMember(staff, seat(id, 1))).rejects.toThrow(ForbiddenError)
    const { tags } = await admitMember(secretary, seat(id, 1, { category: '企业', batch: '首批' }))
    expect(tags).toEqual(['alliances', `alliance:${alliance.id}`])
    const row = await stored(id)
    expect(row).toMatchObject({ status: 'admitted', seat: 'council', category: '企业', batch: '首批' })
    expect(row.joinedOn && dayOf(row.joinedOn)).toBe(todayInShanghai(new Date()))
    expect(await db.outboxMessage.findMany({ select: { payload: true } })).toEqual([{ payload: tags }])
  })

  test('who saw an older version is told so, and nothing is overwritten', async () => {
    const { staff, secretary, request } = await scene()
    const { id } = await applyForMembership(staff, request())
    await admitMember(secretary, seat(id, 1))
    await expect(admitMember(secretary, seat(id, 1))).rejects.toThrow(ConflictError)
    await assignSeat(secretary, seat(id, 2, { seat: 'chair' }))
    await expect(assignSeat(secretary, seat(id, 2))).rejects.toMatchObject({ currentVersion: 3 })
    expect(await stored(id)).toMatchObject({ seat: 'chair' })
  })

  test('does not take in a unit that was suspended meanwhile', async () => {
    const { unit, staff, secretary, request } = await scene()
    const { id } = await applyForMembership(staff, request())
    await db.organization.update({
      where: { id: unit.id },
      data: { status: 'suspended', statusReason: '停用' },
    })
    await expect(admitMember(secretary, seat(id, 1))).rejects.toThrow(RefusedError)
    expect(await stored(id)).toMatchObject({ status: 'applied', version: 1 })
  })

  test('removes a member with a reason and a day that is not before its joining', async () => {
    const { alliance, unit, secretary } = await scene()
    const joinedOn = new Date('2024-05-20T00:00:00Z')
    const { id } = await makeMembership(db, alliance.id, unit.id, { joinedOn })
    const remove = (day: string) =>
      removeMember(secretary, { id, version: 1, reason: '单位注销', leftOn: new Date(`${day}T00:00:00Z`) })
    await expect(remove('2024-05-19')).rejects.toMatchObject({ field: 'leftOn' })
    const { tags } = await remove('2025-01-01')
    expect(tags).toHaveLength(2)
    expect(await stored(id)).toMatchObject({ status: 'left', reason: '单位注销' })
  })

  test('enters founding members by name, once', async () => {
    const { alliance, unit, secretary, staff } = await scene()
    const input = enrollInput.parse({
      id: randomUUID(),
      allianceId: alliance.id,
      unit: '乙有限公司',
      seat: 'vice_chair',
    })
    await expect(enrollMember(staff, input)).rejects.toThrow(ForbiddenError)
    expect((await enrollMember(secretary, input)).tags).toHaveLength(2)
    expect((await enrollMember(secretary, input)).tags).toEqual([])
    expect(await stored(input.id)).toMatchObject({
      organizationId: unit.id,
      status: 'admitted',
      seat: 'vice_chair',
      joinedOn: null,
    })
    await expect(enrollMember(secretary, { ...input, id: randomUUID() })).rejects.toThrow('已是联盟成员')
    await expect(enrollMember(secretary, { ...input, unit: '没有的单位' })).rejects.toMatchObject({
      field: 'unit',
    })
  })

  test('sees every request with what it may do; others see no register', async () => {
    const { alliance, staff, secretary, other, request } = await scene()
    await applyForMembership(staff, request())
    const register = await findRegister(secretary, alliance.id)
    expect(register?.applied).toMatchObject([
      { statement: '愿意提供实习岗位', allowed: ['enroll', 'admit', 'decline'] },
    ])
    expect(await findRegister(other, alliance.id)).toBeNull()
    expect(await findRegister(staff, alliance.id)).toBeNull()
  })
})

describe('a unit', () => {
  test('sees its own memberships only, and what it can still do', async () => {
    const { alliance, staff, request } = await scene()
    await makeMembership(db, alliance.id, (await makeOrganization(db)).id)
    await applyForMembership(staff, request())
    const own = await listOwnMemberships(staff)
    expect(own).toMatchObject([{ organization: '乙有限公司', status: 'applied', allowed: ['withdraw'] }])
  })

  test('finds in the form which of its units can ask', async () => {
    const { unit, staff, request } = await scene()
    expect(await findApplicationStart(staff, 'jia')).toMatchObject({
      applicants: [{ id: unit.id, verified: true, state: 'none' }],
    })
    await applyForMembership(staff, request())
    expect(await findApplicationStart(staff, 'jia')).toMatchObject({ applicants: [{ state: 'applied' }] })
    expect(await findApplicationStart(staff, 'nowhere')).toBeNull()
  })
})
