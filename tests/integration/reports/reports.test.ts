import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { findReport, findReportYears } from '@/lib/features/reports/data'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

/** An alliance with something of each kind in 2022, and something besides that does not belong into that year. */
async function scene() {
  const alliance = await makeAlliance(db, { foundedOn: day('2020-05-01'), foundedPrecision: 'month' })
  const [school, firm, late, hidden] = await Promise.all([
    makeOrganization(db),
    makeOrganization(db, { kind: 'enterprise' }),
    makeOrganization(db, { kind: 'enterprise' }),
    makeOrganization(db, { kind: 'enterprise', status: 'suspended', statusReason: '停业' }),
  ])
  await makeMembership(db, alliance.id, school.id)
  await makeMembership(db, alliance.id, firm.id, { joinedOn: day('2022-05-20') })
  await makeMembership(db, alliance.id, late.id, { joinedOn: day('2023-01-01') })
  await makeMembership(db, alliance.id, hidden.id, { joinedOn: day('2022-05-20') })
  const alliances = { connect: { id: alliance.id } }
  const project = (title: string, startsOn: Date | null, status: 'draft' | 'active' = 'active') =>
    db.project.create({
      data: {
        ...{ title, startsOn, status, alliances, slug: randomUUID(), sortKey: title, kind: 'order_class' },
        startsPrecision: startsOn && 'day',
      },
    })
  await project('二二年的班', day('2022-09-01'))
  await project('二一年的班', day('2021-09-01'))
  await project('不知何年的班', null)
  await project('没有公开的班', day('2022-09-01'), 'draft')
  const position = (title: string, publishedAt: Date) =>
    db.position.create({
      data: {
        ...{ title, publishedAt, slug: randomUUID(), sortKey: title, organizationId: firm.id },
        ...{ allianceId: alliance.id, kind: 'post', status: 'published', seats: 5 },
      },
    })
  // The last hour of 2021 in Greenwich is the first morning of 2022 in China.
  await position('元旦的岗位', new Date('2021-12-31T23:00:00Z'))
  await position('下一年的岗位', new Date('2022-12-31T17:00:00Z'))
  return { alliance, firm }
}

async function report(slug: string, year: number) {
  const found = await findReport(slug, year)
  if (!found || !('report' in found)) throw new Error('no report')
  return found.report
}

beforeEach(emptyDatabase)

describe('the report of a year', () => {
  test('has what began in it, by the calendar of China, and how much there was by its end', async () => {
    const { alliance, firm } = await scene()
    const { members, projects, positions } = await report(alliance.slug, 2022)
    expect(members.began.map(({ slug }) => slug)).toEqual([firm.slug])
    expect([members.count, members.total, members.undated]).toEqual([1, 2, 1])
    expect(projects.began.map(({ title }) => title)).toEqual(['二二年的班'])
    expect([projects.total, projects.undated]).toEqual([2, 1])
    expect(positions.began.map(({ title, on }) => [title, on])).toEqual([['元旦的岗位', '2022-01-01']])
    expect([positions.count, positions.seats]).toEqual([1, 5])
  })

  test('is there for every year from the first on record to the last, and for no other', async () => {
    const { alliance } = await scene()
    expect(await findReportYears(alliance.slug)).toEqual([2023, 2022, 2021, 2020])
    expect((await report(alliance.slug, 2020)).projects.count).toBe(0)
    expect(await findReport(alliance.slug, 2019)).toBeNull()
    expect(await findReport('no-such-alliance', 2022)).toBeNull()
    expect(await findReportYears('no-such-alliance')).toEqual([])
  })

  test('leads from an old address of the alliance to the new one', async () => {
    const { alliance } = await scene()
    await db.redirect.create({ data: { kind: 'alliance', fromSlug: 'old-name', targetId: alliance.id } })
    expect(await findReport('old-name', 2022)).toEqual({ redirectTo: alliance.slug })
  })

  test('takes the same number of queries however much there was', async () => {
    const { alliance } = await scene()
    const few = await countQueries(() => findReport(alliance.slug, 2022))
    for (let count = 0; count < 8; count++) {
      await makeMembership(db, alliance.id, (await makeOrganization(db)).id, { joinedOn: day('2022-03-01') })
    }
    expect(await countQueries(() => findReport(alliance.slug, 2022))).toBe(few)
    expect(few).toBeLessThanOrEqual(45)
  })
})
