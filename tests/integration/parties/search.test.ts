import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { organizationSource } from '@/lib/features/organizations/indexing/data'
import { searchUnits } from '@/lib/features/parties/search/data'
import { namesHave } from '@/lib/features/search/conditions/data'
import { rebuildIndex } from '@/lib/features/search/jobs'
import { readQuery } from '@/lib/features/search/queries/rules'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

/** Writes into the search index what was made behind its back. */
const index = () => rebuildIndex([organizationSource], () => undefined)

async function scene() {
  const school = await makeOrganization(db, {
    name: '青岛职业技术学院',
    shortName: '青职',
    aliases: ['青岛职院'],
    creditCode: '11370322004432986Y',
  })
  const firm = await makeOrganization(db, { name: '济源市万洋冶炼（集团）有限公司', kind: 'enterprise' })
  const staff = await makeActor(db, { role: 'organization_editor', organizationId: school.id })
  await index()
  return { school, firm, staff }
}

beforeEach(emptyDatabase)

describe('finding a unit to name', () => {
  test.each([
    ['职业技术', '青岛职业技术学院'],
    ['青职', '青岛职业技术学院'],
    ['岛职院', '青岛职业技术学院'],
    ['qdzy', '青岛职业技术学院'],
    ['qingdaozhiye', '青岛职业技术学院'],
    ['１１３７０３２２', '青岛职业技术学院'],
    ['万洋冶炼(集团)', '济源市万洋冶炼（集团）有限公司'],
    ['万洋冶炼（', '济源市万洋冶炼（集团）有限公司'],
    ['wyyl', '济源市万洋冶炼（集团）有限公司'],
  ])('%s means %s', async (typed, name) => {
    const { staff } = await scene()
    expect((await searchUnits(staff, typed)).map((unit) => unit.name)).toEqual([name])
  })

  test('signs of patterns and quotes are text like any other, and nothing is nothing', async () => {
    const { staff } = await scene()
    for (const typed of ['', '  ', '%', '_', "'", '\\', '.*', '青%院']) {
      expect(await searchUnits(staff, typed)).toEqual([])
    }
  })

  test('a whole name comes first, a beginning before the middle', async () => {
    const { staff } = await scene()
    for (const name of ['乙青职中心', '青职附属幼儿园']) await makeOrganization(db, { name })
    await index()
    expect((await searchUnits(staff, '青职')).map((unit) => unit.name)).toEqual([
      '青岛职业技术学院',
      '青职附属幼儿园',
      '乙青职中心',
    ])
  })

  test('only verified units, and those that one of the actor’s units proposed', async () => {
    const { school, firm, staff } = await scene()
    await makeOrganization(db, { name: '丙医院', status: 'pending', proposedById: school.id })
    await makeOrganization(db, { name: '丁医院', status: 'pending', proposedById: firm.id })
    await makeOrganization(db, { name: '戊医院', status: 'suspended', statusReason: '核查' })
    await index()
    expect(await searchUnits(staff, '医院')).toMatchObject([{ name: '丙医院', pending: true }])
    expect(await searchUnits(await makeActor(db), '医院')).toEqual([])
    expect(await searchUnits(staff, '医院', { verifiedOnly: true })).toEqual([])
  })

  test('their own proposals are found as the others are, and one of another member that was merged into', async () => {
    const { school, firm, staff } = await scene()
    const theirs = await makeOrganization(db, {
      name: '丁妇幼（保健）院',
      aliases: ['丁妇院'],
      status: 'pending',
      proposedById: firm.id,
    })
    expect(await searchUnits(staff, '丁妇')).toEqual([])
    await makeOrganization(db, {
      name: '丁院',
      status: 'merged',
      mergedIntoId: theirs.id,
      proposedById: school.id,
    })
    for (const typed of ['妇幼(保', '妇院', 'dfy', 'dingfuyou']) {
      expect(await searchUnits(staff, typed), typed).toMatchObject([{ id: theirs.id, pending: true }])
    }
    expect(await searchUnits(staff, '青')).toMatchObject([{ name: '青岛职业技术学院' }])
  })

  test('words of the same meaning are other names', async () => {
    const { staff } = await scene()
    await makeOrganization(db, { name: '青岛高级技工学校' })
    await index()
    expect((await searchUnits(staff, '职业技术学院')).map(({ name }) => name)).toEqual(['青岛职业技术学院'])
  })

  test('goes through an index among two thousand units, in a fixed number of statements, and gives twenty at most', async () => {
    const { staff } = await scene()
    const names = Array.from({ length: 2_000 }, (_, at) => `第${at}职业技术学校`)
    await db.organization.createMany({
      data: names.map((name) => ({
        name,
        slug: `s-${randomUUID()}`,
        sortKey: sortKeyOf(name),
        initial: initialOf(name),
        kind: 'school' as const,
        status: 'verified' as const,
      })),
    })
    await index()
    await db.$executeRaw`ANALYZE organizations`
    const few = await countQueries(() => searchUnits(staff, '万洋冶炼'))
    // Three of them begin, set up and end the transaction of a search.
    expect(few).toBeLessThanOrEqual(8)
    for (const typed of ['1321', 'wyyl', '没有这家']) {
      expect(await countQueries(() => searchUnits(staff, typed)), typed).toBeLessThanOrEqual(few)
      const query = readQuery(typed, { same: [], related: [] })
      if (query === null) throw new Error(typed)
      const plan = await db.$queryRaw<Record<string, string>[]>`
        EXPLAIN SELECT 1 FROM search_documents WHERE ${namesHave(query, 'organization')}`
      const text = plan.flatMap((line) => Object.values(line)).join('\n')
      expect(text, typed).toContain('search_documents_nameGrams_idx')
      expect(text, typed).not.toContain('Seq Scan')
    }
    for (const typed of ['职业技术', 'zyjsxx', 'zhiyejishuxuexiao']) {
      const begun = performance.now()
      expect(await searchUnits(staff, typed), typed).toHaveLength(20)
      expect(performance.now() - begun, typed).toBeLessThan(500)
    }
  })
})
