import { beforeAll, describe, expect, test } from 'vitest'
import { listRegister } from '@/lib/features/agreements/data'
import { listColleges } from '@/lib/features/platforms/directory/data'
import { listPositionPage } from '@/lib/features/positions/directory/data'
import { listMembers } from '@/lib/features/profiles/directory/data'
import { listProjectPage } from '@/lib/features/projects/directory/data'
import { findPlaces } from '@/lib/features/statistics/places/data'
import { listStated, listStatedYears } from '@/lib/features/statistics/stated/data'
import { seedDemo } from '@/prisma/seed/demo'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

beforeAll(async () => {
  await emptyDatabase()
  await seedDemo(db, { password: 'a password for the tests', hashPassword: async () => 'a hash' })
})

async function places(code: string | null) {
  const found = await findPlaces(code)
  if (!found) throw new Error('no such region')
  return found
}

describe('what lies where', () => {
  test('is in every place what the list there has', async () => {
    const levels = [await places(null), await places('370000'), await places('370200')]
    const present = levels.flatMap(({ places: all }) => all).filter(({ counts }) => counts.members > 0)
    expect(present.length).toBeGreaterThan(6)
    for (const { code, counts } of present) {
      const region = { region: code }
      expect(counts).toEqual({
        members: (await listMembers(region, 1))?.total,
        projects: (await listProjectPage(region, 1))?.total,
        positions: (await listPositionPage(region, 1))?.total,
      })
    }
  })

  test('adds up to everything, with what has no region apart', async () => {
    const { places: provinces, elsewhere } = await places(null)
    expect(provinces).toHaveLength(34)
    const inProvinces = provinces.reduce((sum, { counts }) => sum + counts.members, 0)
    expect(inProvinces + elsewhere.members).toBe((await listMembers({}, 1))?.total)
  })

  test('has all districts of a city, the way up, and no region that there is none', async () => {
    const { region, places: districts } = await places('370200')
    expect(region).toMatchObject({ fullName: '山东省青岛市', parents: [{ code: '370000', name: '山东省' }] })
    expect(districts.map(({ name }) => name)).toContain('崂山区')
    expect(await findPlaces('999999')).toBeNull()
    expect((await places('370212')).places).toEqual([])
  })

  test('does not count what is not public, and takes the same number of queries for more', async () => {
    const before = await places('370200')
    const few = await countQueries(() => findPlaces('370200'))
    await makeOrganization(db, { regionCode: '370212', status: 'pending' })
    await makeOrganization(db, { regionCode: '370212' })
    const after = await places('370200')
    const inLaoshan = (found: typeof before) =>
      found.places.find(({ code }) => code === '370212')?.counts.members ?? 0
    expect(inLaoshan(after) - inLaoshan(before)).toBe(1)
    expect(await countQueries(() => findPlaces('370200'))).toBe(few)
    expect(few).toBeLessThanOrEqual(9)
  })
})

describe('what sources state', () => {
  test('stands with its source, and statements of one metric side by side', async () => {
    const first = await listStated(undefined, 1)
    const second = await listStated(undefined, 2)
    const items = [...(first?.items ?? []), ...(second?.items ?? [])]
    expect(items).toHaveLength(first?.total ?? 0)
    expect(items.every(({ statements }) => statements.every(({ source }) => source.title !== ''))).toBe(true)
    const years = items.find(({ metric }) => metric === '发展年数')
    expect(years?.statements.map(({ value }) => value)).toEqual(['13', '14'])
    expect(years?.subject.href).toMatch(/^\/alliances\//)
  })

  test('is found by the year of its day', async () => {
    const years = await listStatedYears()
    expect(years).toContain('2022')
    const found = await listStated('2022', 1)
    expect(found?.items.length).toBeGreaterThan(0)
    const days = found?.items.flatMap(({ statements }) => statements.map(({ asOf }) => asOf?.slice(0, 4)))
    expect(new Set(days)).toEqual(new Set(['2022']))
    expect(await listStated(undefined, 99)).toBeNull()
  })

  test('goes with a record that is no longer public', async () => {
    const before = await listStated(undefined, 1)
    const source = await db.source.findFirstOrThrow({ select: { id: true } })
    const about = (organizationId: string, metric: string) =>
      db.figure.create({ data: { metric, value: 7, unit: '个', organizationId, sourceId: source.id } })
    const shown = await makeOrganization(db)
    const hidden = await makeOrganization(db, { status: 'suspended', statusReason: '停业' })
    await about(shown.id, '一个公开的数')
    await about(hidden.id, '一个不公开的数')
    const after = await listStated(undefined, 1)
    expect((after?.total ?? 0) - (before?.total ?? 0)).toBe(1)
  })
})

describe('the years of lists', () => {
  test('the register has a filter by year of signing', async () => {
    const whole = await listRegister({}, 1)
    const [newest] = whole?.facets.year ?? []
    if (!newest) throw new Error('no years')
    const inYear = await listRegister({ year: newest.value }, 1)
    expect(inYear?.total).toBe(newest.count)
    expect(inYear?.items.every(({ signedOn }) => signedOn?.startsWith(newest.value))).toBe(true)
    expect(inYear?.facets.year).toEqual(whole?.facets.year)
    expect((await listRegister({ year: '1999' }, 1))?.total).toBe(0)
    expect(await listRegister({ year: 'soon' }, 1)).toBeNull()
  })

  test('a year of the colleges counts those that began in it', async () => {
    const whole = await listColleges({}, 1)
    for (const { value, count } of whole?.years ?? []) {
      expect((await listColleges({ year: value }, 1))?.total).toBe(count)
    }
  })
})
