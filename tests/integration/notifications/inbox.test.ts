import { beforeEach, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { UNREAD_MAX } from '@/lib/features/notifications/inbox/constants'
import { countUnread, listNotices } from '@/lib/features/notifications/inbox/data'
import { cleanNotices } from '@/lib/features/notifications/inbox/jobs'
import { openNotice, readAllNotices, readNotice } from '@/lib/features/notifications/inbox/mutations'
import { ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

const DAY = 24 * 3_600_000

beforeEach(emptyDatabase)

/** Somebody with so many notices; those of one second share their moment. */
async function withNotices(count: number) {
  const user = await makeUser(db)
  await db.notice.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      userId: user.id,
      key: `matter:${index}`,
      title: `事项${index}`,
      path: `/workspace/projects/${index}`,
      createdAt: new Date(Date.UTC(2026, 10, 1) + Math.floor(index / 7) * 1000),
    })),
  })
  return user
}

test('an inbox is paged without gaps or repeats, also where many share a moment', async () => {
  const { id } = await withNotices(100)
  await withNotices(3)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const { lines, next } = await listNotices(id, cursor)
    seen.push(...lines.map(({ title }) => title))
    cursor = next
  } while (cursor)
  expect(new Set(seen).size).toBe(100)
  expect(seen).toHaveLength(100)
  expect(seen.at(-1)).toMatch(/^事项[0-6]$/)
  expect((await listNotices(id, 'nonsense')).lines[0]?.title).toMatch(/^事项9[89]$/)
})

test('opening a notice marks it as read and leads to its matter; others’ notices are not there', async () => {
  const { id, actor } = await withNotices(2)
  const other = await withNotices(1)
  const notice = await db.notice.findFirstOrThrow({ where: { userId: id, key: 'matter:1' } })
  expect(await openNotice(other.actor, notice.id)).toBeNull()
  await readNotice(other.actor, { id: notice.id })
  expect(await countUnread(id)).toBe(2)
  expect(await openNotice(actor, notice.id)).toBe('/workspace/projects/1')
  expect(await countUnread(id)).toBe(1)
  const { readAt } = await db.notice.findUniqueOrThrow({ where: { id: notice.id } })
  await openNotice(actor, notice.id)
  expect((await db.notice.findUniqueOrThrow({ where: { id: notice.id } })).readAt).toEqual(readAt)
  await expect(openNotice(SYSTEM_ACTOR, notice.id)).rejects.toThrow(ForbiddenError)
})

test('marking all leaves what came since the page was made', async () => {
  const { id, actor } = await withNotices(10)
  const [newest] = (await listNotices(id, null)).lines
  const later = { userId: id, key: 'later', title: '新事项', path: '/workspace', createdAt: new Date() }
  await db.notice.create({ data: later })
  await readAllNotices(actor, { until: newest?.at ?? '' })
  expect(await countUnread(id)).toBe(1)
  expect((await listNotices(id, null)).lines[0]).toMatchObject({ title: '新事项', read: false })
})

test('no more is counted than is shown, and only what was read long ago is removed', async () => {
  const { id } = await withNotices(UNREAD_MAX + 5)
  expect(await countUnread(id)).toBe(UNREAD_MAX)
  const now = new Date('2027-06-01T00:00:00Z')
  const read = (key: string, days: number) =>
    db.notice.update({
      where: { userId_key: { userId: id, key } },
      data: { readAt: new Date(now.getTime() - days * DAY) },
    })
  await read('matter:0', 181)
  await read('matter:1', 179)
  await cleanNotices(now)
  expect(await db.notice.count()).toBe(UNREAD_MAX + 4)
  expect(await db.notice.count({ where: { key: 'matter:0' } })).toBe(0)
})
