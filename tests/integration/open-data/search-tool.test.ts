import { beforeAll, expect, test } from 'vitest'
import { SEARCH_SOURCES } from '@/lib/commands/search-index'
import type { OpenSet } from '@/lib/features/open-data/constants'
import { callTool } from '@/lib/features/open-data/tools/data'
import { search } from '@/lib/features/search/data'
import { rebuildIndex } from '@/lib/features/search/jobs'
import { seedDemo } from '@/prisma/seed/demo'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeOrganization } from '@/tests/support/factories'

beforeAll(async () => {
  await emptyDatabase()
  await seedDemo(db, { password: 'a password of tests', hashPassword: async () => 'none' })
}, 120_000)

test('the tool of assistants searches as the page of results does, published records only, and leads on to the record', async () => {
  await rebuildIndex(SEARCH_SOURCES, () => {})
  type Found = { items: { title: string; set: OpenSet; id: string; url: string }[]; total: number }
  const find = async (given: Record<string, unknown>) =>
    ((await callTool('search', given)) as { value: Found & Record<string, unknown> }).value
  const { items, ...first } = await find({ query: 'qdzy' })
  const page = await search('qdzy', { kind: null, page: 1 })
  expect(items.map(({ title }) => title)).toEqual(
    page?.hits.map(({ title }) => title.map(({ text }) => text).join('')),
  )
  expect(first).toMatchObject({ closeness: 'exact', total: page?.total.count, totalIsBound: false, page: 1 })
  expect(items[0]).toMatchObject({ title: '青岛职业技术学院', set: 'members' })
  expect(items[0]).not.toHaveProperty('excerpt')
  const record = await callTool('get_record', { set: items[0]?.set, id: items[0]?.id })
  expect(record).toMatchObject({ value: { id: items[0]?.id, url: items[0]?.url } })

  const [one, two] = [await find({ query: '职业技术学院' }), await find({ query: '职业技术学院', page: 2 })]
  expect([one.page, two.page, one.items.length]).toEqual([1, 2, 20])
  const ids = [...one.items, ...two.items].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const positions = await find({ query: '青岛', kind: 'position' })
  expect(positions.items.length).toBeGreaterThan(0)
  expect(new Set(positions.items.map(({ set }) => set))).toEqual(new Set(['positions']))

  await makeOrganization(db, { name: '未核验的龘龘单位', status: 'pending' })
  await makeOrganization(db, { name: '已核验的靐靐单位', status: 'verified' })
  await rebuildIndex(SEARCH_SOURCES, () => {})
  expect(await find({ query: '靐靐' })).toMatchObject({ total: 1, closeness: 'exact' })
  expect(await find({ query: '龘龘' })).toMatchObject({ total: 0, items: [] })
})
