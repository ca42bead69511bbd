import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { findNetworkPage } from '@/lib/features/network/data'
import { findGraph, findGraphStamp } from '@/lib/features/network/graph/data'
import { watchNetwork } from '@/lib/features/network/jobs'
import { drawNetwork } from '@/lib/features/network/mutations'
import { seedDemo } from '@/prisma/seed/demo'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

beforeAll(async () => {
  await emptyDatabase()
  await seedDemo(db, { password: 'a password for the tests', hashPassword: async () => 'a hash' })
})

async function page(filters: Record<string, string> = {}, number = 1) {
  const found = await findNetworkPage(filters, number)
  if (!found) throw new Error('no such page')
  return found
}

const stored = () => db.networkLayout.findMany({ select: { fingerprint: true, positions: true } })

describe('the drawing', () => {
  test('waits for the job, and says so', async () => {
    const { picture, counts } = await page()
    expect(picture?.nodes).toEqual([])
    expect(picture?.undrawn).toBe(counts.units + counts.alliances)
  })

  test('is made once for a graph, stored, and told to the pages', async () => {
    expect(await drawNetwork(new Date())).toBe(true)
    const [first] = await stored()
    expect(await drawNetwork(new Date())).toBe(false)
    await db.networkLayout.deleteMany()
    expect(await drawNetwork(new Date())).toBe(true)
    expect(await stored()).toEqual([first])
    expect(await db.outboxMessage.count({ where: { payload: { equals: ['network'] } } })).toBe(2)
    const { picture, counts } = await page()
    expect(picture?.undrawn).toBe(0)
    expect(picture?.nodes).toHaveLength(counts.units + counts.alliances)
    expect(picture?.lines).toHaveLength(counts.cooperations + counts.seats)
  })

  test('keeps every point where it is, whatever is filtered', async () => {
    const whole = new Map((await page()).picture?.nodes.map(({ href, x, y }) => [href, [x, y]]))
    const views: Record<string, string>[] = [
      { kind: 'hospital' },
      { until: '2021' },
      { alliance: 'qingdao-tuoyu-lianmeng' },
    ]
    for (const filters of views) {
      const nodes = (await page(filters)).picture?.nodes ?? []
      expect(nodes.length).toBeGreaterThan(0)
      for (const { href, x, y } of nodes) expect([x, y]).toEqual(whole.get(href))
    }
  })

  test('the job looks again only when a record has changed', async () => {
    const watch = watchNetwork()
    await watch()
    const quiet = await countQueries(watch)
    const before = await findGraphStamp()
    const [school, firm] = [await makeOrganization(db), await makeOrganization(db, { kind: 'enterprise' })]
    expect(await findGraphStamp()).not.toBe(before)
    expect(quiet).toBeLessThanOrEqual(6)
    const alliance = await makeAlliance(db)
    await makeMembership(db, alliance.id, school.id)
    await makeMembership(db, alliance.id, firm.id)
    expect(await drawNetwork(new Date())).toBe(true)
    const { picture } = await page({ alliance: alliance.slug })
    expect(picture?.nodes.map(({ name }) => name).sort()).toEqual(
      [alliance.name, school.name, firm.name].sort(),
    )
  })
})

describe('what is public', () => {
  test('names nothing that is not', async () => {
    const school = await makeOrganization(db)
    const [suspended, open] = await Promise.all([
      makeOrganization(db, {
        kind: 'enterprise',
        status: 'suspended',
        statusReason: '停业',
        name: `停用单位${randomUUID()}`,
      }),
      makeOrganization(db, { kind: 'enterprise' }),
    ])
    const alliance = await makeAlliance(db)
    await makeMembership(db, alliance.id, suspended.id)
    await makeMembership(db, alliance.id, open.id, { status: 'applied' })
    const project = (status: 'draft' | 'registered', title: string, partner: string) =>
      db.project.create({
        data: {
          slug: randomUUID(),
          title,
          sortKey: title,
          kind: 'order_class',
          status,
          parties: { create: [school.id, partner].map((organizationId) => ({ organizationId })) },
        },
      })
    await project('draft', '没有公开的项目', open.id)
    await project('registered', '停用单位的项目', suspended.id)
    const graph = await findGraph()
    const text = JSON.stringify(graph)
    expect(text).not.toContain('没有公开的项目')
    expect(text).not.toContain(suspended.name)
    expect(text).not.toContain(alliance.name)
    expect(await findNetworkPage({ unit: suspended.slug }, 1)).toBeNull()
    expect(await findNetworkPage({ unit: open.slug }, 1)).toBeNull()
  })
})

describe('the addresses', () => {
  test('have filters with the numbers that they would leave, and the same lines as a table', async () => {
    const whole = await page()
    const hospitals = whole.kinds.find(({ value }) => value === 'hospital')
    expect(hospitals?.count).toBeGreaterThan(0)
    const { kinds, items, total } = await page({ kind: 'hospital' })
    expect(kinds).toEqual(whole.kinds)
    expect(total).toBeGreaterThan(0)
    expect(items.every(({ unit }) => unit.kind === 'hospital')).toBe(true)
  })

  test('by a year have no less than by an earlier one', async () => {
    const { years } = await page()
    expect(years[0]?.year).toBe(2008)
    expect(years.length).toBeGreaterThan(10)
    const { total, years: same } = await page({ until: '2021' })
    expect(total).toBe(years.find(({ year }) => year === 2021)?.total)
    expect(same).toEqual(years)
  })

  test('end where the lines end; only the first has the picture', async () => {
    const { pageCount, total } = await page()
    const last = await page({}, pageCount)
    expect(last.picture).toBeNull()
    expect(last.items).toHaveLength(total - 24 * (pageCount - 1))
    expect(await findNetworkPage({}, pageCount + 1)).toBeNull()
    expect(await findNetworkPage({ kind: 'poet' }, 1)).toBeNull()
    expect(await findNetworkPage({ region: '999999' }, 1)).toBeNull()
    expect(await findNetworkPage({ until: 'soon' }, 1)).toBeNull()
  })

  test('take the same number of queries however large the network is', async () => {
    const few = await countQueries(() => page())
    const alliance = await makeAlliance(db)
    for (let count = 0; count < 12; count++) {
      await makeMembership(db, alliance.id, (await makeOrganization(db)).id)
    }
    expect(await countQueries(() => page())).toBe(few)
    expect(few).toBeLessThanOrEqual(16)
  })
})
