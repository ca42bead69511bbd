import { beforeAll, describe, expect, test } from 'vitest'
import { findProfile } from '@/lib/features/profiles/data'
import { listMembers } from '@/lib/features/profiles/directory/data'
import type { Profile } from '@/lib/features/profiles/types'
import { seedDemo } from '@/prisma/seed/demo'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

beforeAll(async () => {
  await emptyDatabase()
  await seedDemo(db, { password: 'a password for the tests', hashPassword: async () => 'a hash' })
})

async function profileOf(slug: string): Promise<Profile> {
  const found = await findProfile(slug)
  if (!found || !('profile' in found)) throw new Error(`no profile ${slug}`)
  return found.profile
}

describe('the page of a unit', () => {
  test('shows honours with how far they have come', async () => {
    const { honours } = await profileOf('qingdao-zhiye-jishu-xueyuan')
    expect(honours.map(({ name, status }) => [name, status])).toContainEqual([
      '国家“双高计划”立项建设单位',
      'approved_project',
    ])
  })

  test('shows its seat in an alliance, its college, and who it works with and through what', async () => {
    const { alliances, platforms, partners, allies } = await profileOf('qingdao-zhiye-jishu-xueyuan')
    expect(alliances[0]).toMatchObject({ name: '青岛市托育服务产教联盟', roles: ['lead'] })
    expect(platforms.map(({ name, isHost }) => [name, isHost])).toContainEqual([
      '无限三维3D打印产业学院',
      true,
    ])
    const named = partners.map(({ unit }) => unit.name)
    expect(named).toContain('无限三维（青岛）打印技术产业研究院')
    expect(named).not.toContain('青岛职业技术学院')
    // Those of the alliance with whom nothing is on record are counted apart.
    expect(allies[0]?.count).toBeGreaterThan(0)
  })

  test('shows every statement of a metric, each with its source', async () => {
    const { figures } = await profileOf('jiyuan-zhiye-jishu-xueyuan')
    expect(figures.length).toBeGreaterThan(5)
    expect(figures.every(({ source, locator }) => source.title !== '' && locator !== null)).toBe(true)
    expect(figures.find(({ metric }) => metric === '毕业生留济就业')).toMatchObject({
      value: '2000',
      qualifier: 'over',
      unit: '人',
      period: '每年',
    })
  })

  test('asks for what the unit has alone, and takes the same number of queries however much that is', async () => {
    const bare = await makeOrganization(db)
    const few = await countQueries(() => findProfile(bare.slug))
    expect(few).toBeLessThanOrEqual(7)
    const many = await countQueries(() => findProfile('jiyuan-zhiye-jishu-xueyuan'))
    expect(many - few).toBeLessThanOrEqual(20)
    for (let count = 0; count < 5; count++) await makeMembership(db, (await makeAlliance(db)).id, bare.id)
    const five = await countQueries(() => findProfile(bare.slug))
    for (let count = 0; count < 10; count++) await makeMembership(db, (await makeAlliance(db)).id, bare.id)
    expect(await countQueries(() => findProfile(bare.slug))).toBe(five)
  })
})

describe('the list of units', () => {
  test('names verified units only, by pinyin, with counts that add up', async () => {
    const hidden = await makeOrganization(db, { name: '阿未核验学校', status: 'pending' })
    const list = await listMembers({}, 1)
    const verified = await db.organization.count({ where: { status: 'verified' } })
    expect(list?.total).toBe(verified)
    expect(list?.items.some(({ slug }) => slug === hidden.slug)).toBe(false)
    const sum = (options: readonly { count: number }[] = []) =>
      options.reduce((total, { count }) => total + count, 0)
    expect(sum(list?.kinds)).toBe(verified)
    expect(sum(list?.initials)).toBe(verified)
    expect(list?.items).toHaveLength(24)
  })

  test('is filtered by kind, region with everything below it, alliance and letter', async () => {
    const hospitals = await listMembers({ kind: 'hospital', region: '370000' }, 1)
    expect(hospitals?.items.map(({ name }) => name)).toContain('崂山区妇幼保健中心')
    expect(
      hospitals?.items.every(({ kind, region }) => kind === 'hospital' && region?.startsWith('山东省')),
    ).toBe(true)
    const alliance = await db.alliance.findFirstOrThrow({ where: { name: '青岛市托育服务产教联盟' } })
    const members = await listMembers({ alliance: alliance.slug, initial: 'Q' }, 1)
    expect(members?.items.every(({ slug }) => slug.startsWith('q'))).toBe(true)
    expect(members?.total).toBeGreaterThan(1)
    expect(members?.alliances.find(({ value }) => value === alliance.slug)?.count).toBe(members?.total)
  })

  test('counts a filter under the others in force', async () => {
    const list = await listMembers({ region: '410000' }, 1)
    const schools = list?.kinds.find(({ value }) => value === 'school')
    expect((await listMembers({ region: '410000', kind: 'school' }, 1))?.total).toBe(schools?.count)
  })

  test('is empty, not missing, where two filters leave nothing; missing where a filter names nothing', async () => {
    const empty = await listMembers({ kind: 'hospital', region: '410000' }, 1)
    expect(empty?.items).toEqual([])
    expect(empty?.regions.find(({ value }) => value === '410000')).toMatchObject({
      label: '河南省',
      count: 0,
    })
    const unknown: Record<string, string>[] = [
      { kind: 'college' },
      { region: '990000' },
      { chain: 'no-such-chain' },
      { alliance: 'no-such-alliance' },
      { initial: 'q' },
    ]
    for (const filters of unknown) expect(await listMembers(filters, 1)).toBeNull()
  })

  test('has no page beyond its last', async () => {
    const list = await listMembers({}, 1)
    expect(await listMembers({}, list?.pageCount ?? 0)).not.toBeNull()
    expect(await listMembers({}, (list?.pageCount ?? 0) + 1)).toBeNull()
  })

  test('takes the same number of queries for one unit and for a whole page', async () => {
    const whole = await countQueries(() => listMembers({}, 1))
    expect(whole).toBeLessThanOrEqual(20)
  })
})
