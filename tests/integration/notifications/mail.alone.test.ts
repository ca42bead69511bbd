import { beforeEach, expect, test, vi } from 'vitest'
import { cleanOutbox, sendWaitingMail } from '@/lib/features/notifications/jobs'
import { enqueueMail } from '@/lib/features/notifications/mutations'
import { sendMail } from '@/lib/server/mail'
import { db, emptyDatabase } from '@/tests/support/database'

vi.mock('@/lib/server/mail', () => ({ canSendMail: () => true, sendMail: vi.fn() }))

const LINK = 'https://example.org/sign-in/reset/secret'
const mail = { to: 'someone@example.org', subject: '重置密码', text: `打开 ${LINK}` }
const DAY = 24 * 3_600_000

const rows = () => db.outboxMessage.findMany({ where: { kind: 'mail' } })

beforeEach(async () => {
  await emptyDatabase()
  await db.$transaction((tx) => enqueueMail(tx, mail))
  vi.mocked(sendMail).mockReset()
})

test('mail that was sent keeps its subject and nothing of its text, and is removed a day later', async () => {
  const now = new Date()
  await sendWaitingMail(now)
  expect(sendMail).toHaveBeenCalledExactlyOnceWith(mail)
  expect(await rows()).toMatchObject([{ doneAt: now, payload: { subject: mail.subject } }])
  expect(JSON.stringify(await rows())).not.toContain('secret')
  await cleanOutbox(new Date(now.getTime() + DAY + 1_000))
  expect(await rows()).toEqual([])
})

test('mail that failed eight times is given up without keeping its link', async () => {
  vi.mocked(sendMail).mockRejectedValue(new Error('550 no such mailbox'))
  let now = new Date()
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    if (attempt > 1) expect(JSON.stringify(await rows())).toContain(LINK)
    await sendWaitingMail(now)
    now = new Date(now.getTime() + 10 * DAY)
  }
  await sendWaitingMail(now)
  expect(sendMail).toHaveBeenCalledTimes(8)
  expect(sendMail).toHaveBeenLastCalledWith(mail)
  const [row] = await rows()
  expect(row).toMatchObject({ attempts: 8, doneAt: null, payload: { subject: mail.subject } })
  expect(row?.lastError).toContain('550')
  expect(JSON.stringify(row)).not.toContain('secret')
  await cleanOutbox(new Date((row?.nextAttemptAt ?? now).getTime() - DAY))
  expect(await rows()).toHaveLength(1)
  await cleanOutbox(new Date((row?.nextAttemptAt ?? now).getTime() + DAY))
  expect(await rows()).toEqual([])
})
