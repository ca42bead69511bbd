import { beforeEach, expect, test, vi } from 'vitest'
import { chooseNoticeMail } from '@/lib/features/accounts/mutations'
import { sendDigests } from '@/lib/features/notifications/digests/jobs'
import { sendWaitingMail } from '@/lib/features/notifications/jobs'
import { notify } from '@/lib/features/notifications/mutations'
import { sendMail } from '@/lib/server/mail'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

vi.mock('@/lib/server/mail', () => ({ canSendMail: () => true, sendMail: vi.fn() }))

const EIGHT = '2026-11-22T08:01:00+08:00'
const at = (text: string) => new Date(text)

beforeEach(async () => {
  await emptyDatabase()
  vi.mocked(sendMail).mockReset()
})

type Given = { key: string; createdAt?: string; readAt?: Date }

const give = (userId: string, { key, createdAt = '2026-11-21T12:00:00+08:00', readAt }: Given) =>
  db.notice.create({
    data: { userId, key, title: `事项${key}`, path: '/workspace', createdAt: at(createdAt), readAt },
  })

const mails = async () => {
  const rows = await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { recipient: 'asc' } })
  return rows.map(({ recipient, payload }) => ({ to: recipient, text: (payload as { text: string }).text }))
}

test('whoever chose it gets one mail with what is new and unread, and the others none', async () => {
  const daily = await makeUser(db, { email: 'daily@example.cn', noticeMail: 'daily' })
  const idle = await makeUser(db, { email: 'idle@example.cn', noticeMail: 'daily' })
  const each = await makeUser(db, { email: 'each@example.cn' })
  const gone = await makeUser(db, { email: 'gone@example.cn', noticeMail: 'daily', status: 'disabled' })
  const nowhere = await makeUser(db, { noticeMail: 'daily' })
  for (const { id } of [daily, each, gone, nowhere]) await give(id, { key: 'A' })
  await give(daily.id, { key: 'B', createdAt: '2026-11-22T07:59:59+08:00' })
  await give(daily.id, { key: 'C', createdAt: '2026-11-22T08:00:01+08:00' })
  await give(daily.id, { key: 'D', createdAt: '2026-11-01T08:00:00+08:00' })
  await give(idle.id, { key: 'read', readAt: new Date() })
  await sendDigests(at('2026-11-22T08:00:20+08:00'))
  // Half a minute has not passed: this is still the digest of the day before, with nothing of today in it.
  expect((await mails()).length).toBe(0)
  await sendDigests(at(EIGHT))
  const [sent, ...others] = await mails()
  expect(others).toEqual([])
  expect(sent?.to).toBe('daily@example.cn')
  expect(sent?.text).toMatch(/事项B\n.*\n\n事项A\n/)
  expect(sent?.text).not.toMatch(/事项[CD]/)
  await sendDigests(at('2026-11-22T20:00:00+08:00'))
  expect(await mails()).toHaveLength(1)
  await sendDigests(at('2026-11-23T08:01:00+08:00'))
  expect((await mails()).filter(({ text }) => text.includes('事项C'))).toHaveLength(1)
})

test('two runners at the same moment send one digest', async () => {
  const users = await Promise.all(
    [1, 2, 3].map((n) => makeUser(db, { email: `u${n}@example.cn`, noticeMail: 'daily' })),
  )
  for (const { id } of users) for (const key of ['A', 'B', 'C']) await give(id, { key })
  await Promise.all([1, 2, 3].map(() => sendDigests(at(EIGHT))))
  const sent = await mails()
  expect(sent.map(({ to }) => to)).toEqual(['u1@example.cn', 'u2@example.cn', 'u3@example.cn'])
  for (const { text } of sent) expect(text.match(/事项/g)).toHaveLength(3)
})

test('a mail that fails holds up no other and waits longer each time', async () => {
  const users = await Promise.all([1, 2, 3].map((n) => makeUser(db, { email: `u${n}@example.cn` })))
  const recipients = users.map(({ id }) => id)
  await db.$transaction((tx) => notify(tx, { recipients, key: 'k', title: '事项', path: '/workspace' }))
  vi.mocked(sendMail).mockImplementation(async ({ to }) => {
    if (to === 'u2@example.cn') throw new Error('550 no such mailbox')
  })
  let now = new Date()
  await sendWaitingMail(now)
  expect(
    vi
      .mocked(sendMail)
      .mock.calls.map(([{ to }]) => to)
      .sort(),
  ).toEqual(['u1@example.cn', 'u2@example.cn', 'u3@example.cn'])
  const waits: number[] = []
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const row = await db.outboxMessage.findFirstOrThrow({ where: { doneAt: null } })
    expect(row).toMatchObject({ recipient: 'u2@example.cn', attempts: attempt })
    waits.push((row.nextAttemptAt.getTime() - now.getTime()) / 1000)
    now = row.nextAttemptAt
    await sendWaitingMail(now)
  }
  expect(waits).toEqual([30, 120, 480])
  // Two processes at the same moment: one of them claims it.
  vi.mocked(sendMail).mockReset()
  const { nextAttemptAt } = await db.outboxMessage.findFirstOrThrow({ where: { doneAt: null } })
  await Promise.all([sendWaitingMail(nextAttemptAt), sendWaitingMail(nextAttemptAt)])
  expect(sendMail).toHaveBeenCalledTimes(1)
})

test('the choice of mail counts from the next notice on, and stands in the trail', async () => {
  const { id, actor } = await makeUser(db, { email: 'u@example.cn' })
  await chooseNoticeMail(actor, { noticeMail: 'none' })
  await chooseNoticeMail(actor, { noticeMail: 'none' })
  await db.$transaction((tx) => notify(tx, { recipients: [id], key: 'k', title: '事项', path: '/workspace' }))
  expect(await mails()).toEqual([])
  expect(await db.auditEntry.count()).toBe(1)
  await chooseNoticeMail(actor, { noticeMail: 'each' })
  await db.$transaction((tx) =>
    notify(tx, { recipients: [id], key: 'k2', title: '事项', path: '/workspace' }),
  )
  expect(await mails()).toHaveLength(1)
})
