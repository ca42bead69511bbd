import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { findRedirectTarget, isSlugTaken, type RedirectKind } from '@/lib/features/redirects/data'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'

beforeAll(emptyDatabase)

const event = (slug: string) =>
  db.event.create({ data: { slug, title: '活动', sortKey: 'huo dong', kind: 'training' } })

test('a new record gets the plain slug of its name, then the first free number', async () => {
  const choose = () => db.$transaction((tx) => chooseSlug(tx, 'event', '暑期培训'))
  const plain = await choose()
  expect(plain).toBe('shuqi-peixun')
  await event(plain)
  expect(await choose()).toBe('shuqi-peixun-2')
  await db.redirect.create({ data: { kind: 'event', fromSlug: 'shuqi-peixun-2', targetId: randomUUID() } })
  expect(await choose()).toBe('shuqi-peixun-3')
})

test('an old slug leads to its record, through every later move and back again', async () => {
  const { id } = await event('a')
  const move = (from: string, to: string) =>
    db.$transaction(async (tx) => {
      await moveSlug(tx, 'event', { id, from, to })
      await tx.event.update({ where: { id }, data: { slug: to } })
    })
  await move('a', 'b')
  await move('b', 'c')
  expect(await findRedirectTarget('event', 'a')).toBe(id)
  expect(await findRedirectTarget('event', 'b')).toBe(id)
  expect(await findRedirectTarget('article', 'a')).toBeNull()
  await move('c', 'a')
  expect(await findRedirectTarget('event', 'a')).toBeNull()
  expect(await findRedirectTarget('event', 'c')).toBe(id)
})

test('a record may not take an address that once was of another one', async () => {
  const first = await event('first')
  await db.$transaction((tx) => moveSlug(tx, 'event', { id: first.id, from: 'first', to: 'first-now' }))
  const second = await event('second')
  const taking = db.$transaction((tx) =>
    moveSlug(tx, 'event', { id: second.id, from: 'second', to: 'first' }),
  )
  await expect(taking).rejects.toBeInstanceOf(RefusedError)
})

test('a slug is taken by a record in any state and by an old address, for its own kind alone', async () => {
  const { id } = await event('taken')
  await db.$transaction((tx) => moveSlug(tx, 'event', { id, from: 'taken-before', to: 'taken' }))
  const kinds: RedirectKind[] = [
    'organization',
    'alliance',
    'platform',
    'project',
    'position',
    'article',
    'policy_document',
    'event',
  ]
  const taken = async (slug: string) => {
    const answers = await Promise.all(kinds.map((kind) => isSlugTaken(kind, slug)))
    return kinds.filter((_, at) => answers[at])
  }
  expect(await taken('taken')).toEqual(['event'])
  expect(await taken('taken-before')).toEqual(['event'])
  expect(await taken('taken-by-nobody')).toEqual([])
})
