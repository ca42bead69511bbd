import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { SEARCH_SOURCES } from '@/lib/commands/search-index'
import { SEARCH_PAGE_SIZE } from '@/lib/features/search/constants'
import { search } from '@/lib/features/search/data'
import { keyOf } from '@/lib/features/search/folding/rules'
import { rebuildIndex } from '@/lib/features/search/jobs'
import { suggest } from '@/lib/features/search/suggestions/data'
import { seedDemo } from '@/prisma/seed/demo'
import { LABELED_UNITS, LABELS } from '@/tests/bench/labels'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeOrganization } from '@/tests/support/factories'

beforeAll(async () => {
  await emptyDatabase()
  await seedDemo(db, { password: 'a password of tests', hashPassword: async () => 'none' })
  for (const name of LABELED_UNITS) await makeOrganization(db, { name })
  await rebuildIndex(SEARCH_SOURCES, () => {})
}, 120_000)

/** The titles of all that is found, page by page. */
async function titles(query: string): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; ; page += 1) {
    const results = await search(query, { kind: null, page })
    found.push(...(results?.hits ?? []).map(({ title }) => title.map(({ text }) => text).join('')))
    if (!results || page >= results.pageCount) return found
  }
}

describe('the labelled queries', () => {
  test('find what they mean (recall ≥ 0.98), and it comes first (≥ 0.95)', async () => {
    expect(LABELS.length).toBeGreaterThanOrEqual(200)
    let [wanted, found, right] = [0, 0, 0]
    const faults: string[] = []
    for (const { kind, query, first, all } of LABELS) {
      const hits = await titles(query)
      const missing = all.filter((title) => !hits.includes(title))
      const isRight = first.includes(hits[0] ?? '')
      wanted += all.length
      found += all.length - missing.length
      right += isRight ? 1 : 0
      if (missing.length > 0 || !isRight) faults.push(`${kind} ${query}: ${hits[0]}, without ${missing}`)
    }
    expect(found / wanted, faults.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(right / LABELS.length, faults.join('\n')).toBeGreaterThanOrEqual(0.95)
  }, 300_000)
})

test('any stretch of any published name finds it', async () => {
  const documents = await db.searchDocument.findMany({ select: { title: true, aliases: true } })
  const names = documents.flatMap(({ title, aliases }) =>
    [title, ...aliases].map((name) => ({ title, name })),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(), async ({ title, name }, a, b) => {
      const characters = [...name]
      const from = a % characters.length
      const part = characters.slice(from, from + 1 + (b % (characters.length - from))).join('')
      fc.pre(keyOf(part) !== '')
      expect(await titles(part)).toContain(title)
    }),
    { numRuns: 300 },
  )
}, 300_000)

describe('results', () => {
  test('are ordered by how good the match is before anything else', async () => {
    const of = async (query: string) => (await search(query, { kind: null, page: 1 }))?.hits ?? []
    const [name] = await of('比亚迪')
    expect(name?.title).toEqual([
      { text: '比亚迪', marked: true },
      { text: '股份有限公司', marked: false },
    ])
    // A name that contains the word comes before every text of whatever kind.
    const places = (await titles('产教融合')).map((title) => title.includes('产教融合'))
    expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false))
    // The weaker synonym comes last.
    const both = await titles('校企合作')
    expect(both[0]).toBe('校企合作管理办法')
  })

  test('can be had of one kind, and count the others all the same', async () => {
    const all = await search('青岛', { kind: null, page: 1 })
    const events = await search('青岛', { kind: 'event', page: 1 })
    expect(events?.counts).toEqual(all?.counts)
    expect(events?.total.count).toBe(all?.counts.find(({ kind }) => kind === 'event')?.count)
    expect(new Set(events?.hits.map(({ kind }) => kind))).toEqual(new Set(['event']))
    expect(await search('青岛', { kind: 'policy_document', page: 1 })).toMatchObject({
      hits: [],
      total: { count: 0 },
    })
  })

  test('come in pages without a gap or a repetition; beyond the last one stands the last one', async () => {
    const found = await titles('职业技术学院')
    expect(found.length).toBeGreaterThan(SEARCH_PAGE_SIZE)
    const last = await search('职业技术学院', { kind: null, page: 9_999 })
    expect(last?.page).toBe(last?.pageCount)
    expect(last?.total.count).toBe(found.length)
  })

  test('say when they are only near', async () => {
    expect(await search('青岛职业记术学院', { kind: null, page: 1 })).toMatchObject({ closeness: 'near' })
    expect(await search('青岛托育联盟', { kind: null, page: 1 })).toMatchObject({
      closeness: 'part',
      found: ['青岛', '托育', '联盟'],
    })
    expect(await search('龘靐齉', { kind: null, page: 1 })).toMatchObject({ counts: [], hits: [] })
    expect(await search('？！', { kind: null, page: 1 })).toBeNull()
  })

  test('are given for any text, without an error', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom("'; DROP TABLE users; --", '%', '_', '\\', '(((', '[a-', 'a'.repeat(10_000), '\u0000'),
    )
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        await search(text, { kind: null, page: 1 })
        await suggest(text)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

test('suggestions are at most eight names, the group of the best one first', async () => {
  const groups = await suggest('qd')
  const items = groups.flatMap((group) => group.items)
  expect(items.length).toBeLessThanOrEqual(8)
  expect(items.every(({ title }) => title.includes('青岛'))).toBe(true)
  expect((await suggest('3d打印产'))[0]).toMatchObject({ label: '产业学院' })
  expect(await suggest('进餐')).toEqual([])
})
