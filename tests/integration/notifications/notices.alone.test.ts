import { beforeEach, expect, test, vi } from 'vitest'
import { notify } from '@/lib/features/notifications/mutations'
import {
  listPlatformAdminIds,
  listSecretariatIds,
  listStaffIds,
} from '@/lib/features/notifications/recipients/data'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeOrganization, makeUser } from '@/tests/support/factories'

const canSendMail = vi.hoisted(() => vi.fn(() => true))
vi.mock('@/lib/server/mail', () => ({ canSendMail }))

beforeEach(async () => {
  await emptyDatabase()
  canSendMail.mockReturnValue(true)
})

const matter = { key: 'project:1:register', title: '“示例项目”已登记', path: '/workspace/projects/1' }
const mails = () => db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { recipient: 'asc' } })

test('each person has a notice; those who want mail each time have a mail of their own with its link', async () => {
  const each = await makeUser(db, { email: 'each@example.cn' })
  const daily = await makeUser(db, { email: 'daily@example.cn', noticeMail: 'daily' })
  const none = await makeUser(db, { email: 'none@example.cn', noticeMail: 'none' })
  const unreachable = await makeUser(db)
  const recipients = [each.id, daily.id, none.id, unreachable.id, each.id]
  await db.$transaction((tx) => notify(tx, { ...matter, recipients }))
  const notices = await db.notice.findMany()
  expect(notices.map(({ userId }) => userId).sort()).toEqual([...new Set(recipients)].sort())
  const own = notices.find(({ userId }) => userId === each.id)
  expect(own).toMatchObject({ ...matter, readAt: null, mailedAt: expect.any(Date) })
  expect(notices.filter(({ mailedAt }) => mailedAt)).toHaveLength(1)
  const sent = await mails()
  expect(sent).toMatchObject([
    { recipient: 'each@example.cn', payload: { subject: '“示例项目”已登记（localhost:3000）' } },
  ])
  expect(JSON.stringify(sent[0]?.payload)).toContain(`http://localhost:3000/workspace/notices/${own?.id}`)
})

test('a matter is told once, also when two tell it at the same moment, and never to whoever did it', async () => {
  const users = await Promise.all([1, 2, 3].map((n) => makeUser(db, { email: `u${n}@example.cn` })))
  const recipients = users.map(({ id }) => id)
  const tell = (more: readonly string[]) =>
    db.$transaction((tx) => notify(tx, { ...matter, recipients: more, except: recipients[0] }))
  await Promise.all([tell(recipients), tell(recipients.toReversed()), tell(recipients)])
  await tell(recipients)
  expect(await db.notice.count()).toBe(2)
  expect((await mails()).map(({ recipient }) => recipient)).toEqual(['u2@example.cn', 'u3@example.cn'])
  // A later stage of the same record is another matter.
  await db.$transaction((tx) => notify(tx, { ...matter, key: 'project:1:terminate', recipients }))
  expect(await db.notice.count()).toBe(5)
})

test('a change that fails tells nobody; without mail settings the inbox is told alone', async () => {
  const { id } = await makeUser(db, { email: 'someone@example.cn' })
  const failing = db.$transaction(async (tx) => {
    await notify(tx, { ...matter, recipients: [id] })
    throw new Error('the change failed')
  })
  await expect(failing).rejects.toThrow('the change failed')
  expect(await db.notice.count()).toBe(0)
  canSendMail.mockReturnValue(false)
  await db.$transaction((tx) => notify(tx, { ...matter, recipients: [id] }))
  expect(await db.notice.findMany()).toMatchObject([{ mailedAt: null }])
  expect(await mails()).toEqual([])
})

test('those who are told: active staff of verified units, an alliance’s secretariat, or the platform for want of one', async () => {
  const unit = await makeOrganization(db)
  const suspended = await makeOrganization(db, { status: 'suspended', statusReason: '停办' })
  const alliance = await makeAlliance(db)
  const lonely = await makeAlliance(db)
  const staff = (organizationId: string, role: 'organization_admin' | 'organization_editor') =>
    makeUser(db, { roles: [{ role, organizationId }] })
  const administrator = await staff(unit.id, 'organization_admin')
  const editor = await staff(unit.id, 'organization_editor')
  await staff(suspended.id, 'organization_admin')
  await makeUser(db, {
    status: 'disabled',
    roles: [{ role: 'organization_admin', organizationId: unit.id }],
  })
  await makeUser(db, { roles: [{ role: 'student', organizationId: unit.id }] })
  const office = (role: 'alliance_secretary' | 'moderator') =>
    makeUser(db, { roles: [{ role, allianceId: alliance.id }] })
  const secretary = await office('alliance_secretary')
  const moderator = await office('moderator')
  const platform = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
  await db.$transaction(async (tx) => {
    const units = [unit.id, suspended.id]
    expect(await listStaffIds(tx, units, 'administrators')).toEqual([administrator.id])
    expect(await listStaffIds(tx, units, 'all')).toEqual([administrator.id, editor.id].sort())
    expect(await listStaffIds(tx, [], 'all')).toEqual([])
    expect(await listSecretariatIds(tx, [alliance.id, lonely.id], 'secretaries')).toEqual([secretary.id])
    expect(await listSecretariatIds(tx, [alliance.id], 'moderators')).toEqual(
      [secretary.id, moderator.id].sort(),
    )
    expect(await listSecretariatIds(tx, [lonely.id], 'moderators')).toEqual([platform.id])
    expect(await listSecretariatIds(tx, [], 'secretaries')).toEqual([platform.id])
    expect(await listPlatformAdminIds(tx)).toEqual([platform.id])
  })
})
