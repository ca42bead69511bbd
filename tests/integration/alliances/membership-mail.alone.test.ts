import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  admitMember,
  applyForMembership,
  assignSeat,
  declineApplication,
  enrollMember,
  removeMember,
} from '@/lib/features/alliances/memberships/mutations'
import { enrollInput, seatInput } from '@/lib/features/alliances/memberships/schema'
import { ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeOrganization, makeUser } from '@/tests/support/factories'

const canSendMail = vi.hoisted(() => vi.fn(() => true))
vi.mock('@/lib/server/mail', () => ({ canSendMail }))

beforeEach(async () => {
  await emptyDatabase()
  canSendMail.mockReturnValue(true)
})

async function scene() {
  const alliance = await makeAlliance(db, { name: '甲联盟' })
  const unit = await makeOrganization(db, { name: '乙有限公司', kind: 'enterprise' })
  const secretary = [{ role: 'alliance_secretary', allianceId: alliance.id } as const]
  const administrator = [{ role: 'organization_admin', organizationId: unit.id } as const]
  const { actor } = await makeUser(db, { email: 'secretary@example.cn', roles: secretary })
  await makeUser(db, { roles: secretary })
  await makeUser(db, { email: 'gone@example.cn', status: 'disabled', roles: secretary })
  const staff = await makeUser(db, { email: 'unit@example.cn', roles: administrator })
  const editor = [{ role: 'organization_editor', organizationId: unit.id } as const]
  await makeUser(db, { email: 'editor@example.cn', roles: editor })
  const request = { allianceId: alliance.id, organizationId: unit.id, statement: '愿意提供实习岗位' }
  const apply = () => applyForMembership(staff.actor, { id: randomUUID(), ...request })
  return { alliance, unit, secretary: actor, staff: staff.actor, apply }
}

/** The mail that was written since it was asked for last. */
async function newMail() {
  const rows = await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } })
  await db.outboxMessage.deleteMany()
  return rows.map(({ recipient, payload }) => ({
    to: recipient,
    ...(payload as { subject: string; text: string }),
  }))
}

const seat = (id: string, version: number) =>
  seatInput.parse({ id, version: String(version), seat: 'council' })

test('a request is told to the secretaries that mail can reach, once, and its answers to the unit', async () => {
  const { alliance, secretary, apply } = await scene()
  const { id } = await apply()
  const [asked, ...others] = await newMail()
  expect(others).toEqual([])
  expect(asked).toMatchObject({ to: 'secretary@example.cn' })
  expect(asked?.subject).toContain('有单位申请加入联盟')
  expect(asked?.text).toContain('“乙有限公司”申请加入甲联盟')
  const [notice, secondNotice] = await db.notice.findMany({ orderBy: { mailedAt: 'asc' } })
  expect(asked?.text).toContain(`/workspace/notices/${notice?.id}`)
  expect(notice?.path).toBe(`/admin/alliances/${alliance.id}/members`)
  expect(secondNotice).toMatchObject({ mailedAt: null, title: notice?.title })

  await declineApplication(secretary, { id, version: 1, reason: '材料不全' })
  const [declined, ...noMore] = await newMail()
  expect(noMore).toEqual([])
  expect(declined).toMatchObject({ to: 'unit@example.cn' })
  expect(declined?.text).toMatch(
    /“乙有限公司”加入联盟的申请未通过：甲联盟。\n\n理由：材料不全\n\n请登录后查看：.*\/workspace\/notices\//,
  )

  await apply()
  await newMail()
  await admitMember(secretary, seat(id, 3))
  expect(await newMail()).toMatchObject([{ to: 'unit@example.cn' }])
  await assignSeat(secretary, seat(id, 4))
  expect(await newMail()).toEqual([])
  await removeMember(secretary, { id, version: 5, reason: '单位注销', leftOn: null })
  const [removed] = await newMail()
  expect(removed?.text).toContain('已退出联盟：甲联盟。\n\n理由：单位注销')
})

test('a unit that was entered without asking is told', async () => {
  const { alliance, secretary } = await scene()
  const input = { id: randomUUID(), allianceId: alliance.id, unit: '乙有限公司', seat: 'member' }
  await enrollMember(secretary, enrollInput.parse(input))
  expect(await newMail()).toMatchObject([{ to: 'unit@example.cn' }])
})

test('nothing is written where a step is refused, or where no mail can leave', async () => {
  const { staff, apply } = await scene()
  const { id } = await apply()
  await newMail()
  await expect(admitMember(staff, seat(id, 1))).rejects.toThrow(ForbiddenError)
  expect(await newMail()).toEqual([])
  canSendMail.mockReturnValue(false)
  await emptyDatabase()
  await (await scene()).apply()
  expect(await newMail()).toEqual([])
})
