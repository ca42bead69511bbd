import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { searchUnits } from '@/lib/features/parties/search/data'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeOrganization } from '@/tests/support/factories'

async function scene() {
  const school = await makeOrganization(db, {
    name: '青岛职业技术学院',
    shortName: '青职',
    aliases: ['青岛职院'],
    creditCode: '11370322004432986Y',
  })
  const firm = await makeOrganization(db, { name: '济源市万洋冶炼（集团）有限公司', kind: 'enterprise' })
  const staff = await makeActor(db, { role: 'organization_editor', organizationId: school.id })
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
    expect(await searchUnits(staff, '医院')).toMatchObject([{ name: '丙医院', pending: true }])
    expect(await searchUnits(await makeActor(db), '医院')).toEqual([])
    expect(await searchUnits(staff, '医院', { verifiedOnly: true })).toEqual([])
  })

  test('is quick among five thousand units, and gives twenty at most', async () => {
    const { staff } = await scene()
    const names = Array.from({ length: 5_000 }, (_, at) => `第${at}职业技术学校`)
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
    await db.$executeRaw`ANALYZE organizations`
    await searchUnits(staff, 'zyjsxx')
    for (const typed of ['职业技术', 'zyjsxx', 'zhiyejishuxuexiao', '4321', '没有这家']) {
      const begun = performance.now()
      expect((await searchUnits(staff, typed)).length).toBeLessThanOrEqual(20)
      expect(performance.now() - begun, typed).toBeLessThan(500)
    }
  })
})
