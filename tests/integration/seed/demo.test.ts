import { beforeAll, describe, expect, test } from 'vitest'
import { PUBLIC_AGREEMENT_STATUSES } from '@/lib/features/agreements/constants'
import { listEntriesAfter } from '@/lib/features/agreements/ledger/data'
import { findLedgerFault } from '@/lib/features/agreements/ledger/rules'
import { checkDocument } from '@/lib/features/agreements/proofs/rules'
import { agreementDocument } from '@/lib/features/agreements/proofs/schema'
import { findAgreementDocument } from '@/lib/features/agreements/verification/data'
import { APPLICATION_STATUSES, PLACEMENT_GATES } from '@/lib/features/applications/constants'
import { takeNumber } from '@/lib/features/numbers/mutations'
import type { Prisma } from '@/lib/server/db'
import { fromDateColumns } from '@/lib/shared/dates'
import { DEMO_ACCOUNTS } from '@/prisma/seed/accounts'
import { DEMO_AGREEMENTS } from '@/prisma/seed/agreements'
import { demoArticles } from '@/prisma/seed/articles'
import { seedDemo } from '@/prisma/seed/demo'
import { facts } from '@/prisma/seed/facts'
import { positionRows } from '@/prisma/seed/positions'
import { db, emptyDatabase } from '@/tests/support/database'

const NOW = new Date('2026-11-22T08:00:00Z')
let hashed = 0
const options = {
  password: 'a password for the tests',
  hashPassword: async (password: string) => `hash ${++hashed} of ${password.length} characters`,
  now: NOW,
}

/** Every row of every table but the audit trail, as text: two equal snapshots mean that nothing changed. */
async function snapshot(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
  const result: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ rows: number; digest: string | null }[]>(
      `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM ${name} t`,
    )
    result[name] = `${row?.rows} ${row?.digest}`
  }
  return result
}

beforeAll(async () => {
  await emptyDatabase()
  const started = performance.now()
  await seedDemo(db, options)
  expect(performance.now() - started).toBeLessThan(30_000)
})

describe('seeding the demo set', () => {
  test('changes nothing when it runs again, not even an update time', async () => {
    const before = await snapshot()
    expect(await seedDemo(db, { ...options, now: new Date('2027-01-01T00:00:00Z') })).toBe(0)
    expect(await snapshot()).toEqual(before)
  })

  test('writes one audit entry, beside those of the agreements, which went through their life', async () => {
    const entries = await db.auditEntry.findMany({
      where: { subjectType: { not: 'agreement' } },
      select: { action: true, actorLabel: true },
    })
    expect(entries).toEqual([{ action: 'seed.demo', actorLabel: '系统' }])
  })

  test('registers its projects in the series of the portal, so that later ones continue it', async () => {
    const numbers = await db.project.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
    expect(numbers.map(({ number }) => number)).toEqual(
      facts.projects.map((_, at) => `XM-2026-${String(at + 1).padStart(4, '0')}`),
    )
    const next = await db.$transaction(async (tx) => {
      const number = await takeNumber(tx, 'project', NOW)
      await tx.numberSeries.updateMany({ where: { register: 'project' }, data: { last: { decrement: 1 } } })
      return number
    })
    expect(next).toBe(`XM-2026-${String(facts.projects.length + 1).padStart(4, '0')}`)
  })

  test('shows agreements in every state, and a ledger that proves them', async () => {
    const groups = await db.agreement.groupBy({ by: ['status', 'origin'], _count: true })
    expect(groups.map(({ status, origin }) => `${origin} ${status}`).sort()).toEqual([
      'paper effective',
      'portal draft',
      'portal effective',
      'portal expired',
      'portal proposed',
      'portal rejected',
      'portal renewed',
      'portal terminated',
    ])
    expect(findLedgerFault(await listEntriesAfter(db, 0, 1000))).toBeNull()
    const numbers = await db.agreement.findMany({
      where: { status: { in: [...PUBLIC_AGREEMENT_STATUSES] } },
      select: { number: true },
    })
    for (const { number } of numbers) {
      const file = await findAgreementDocument(number ?? '')
      expect(checkDocument(agreementDocument.parse(JSON.parse(JSON.stringify(file))))).toMatchObject({
        ok: true,
      })
    }
    expect(await db.notice.count()).toBe(0)
  })

  test('brings every entity of the facts', async () => {
    expect({
      sources: await db.source.count(),
      organizations: await db.organization.count({ where: { status: 'verified' } }),
      alliances: await db.alliance.count(),
      platforms: await db.jointPlatform.count(),
      projects: await db.project.count(),
      agreements: await db.agreement.count(),
      policies: await db.policyDocument.count(),
      events: await db.event.count(),
      chains: await db.industryChain.count({ where: { regionCode: '370200' } }),
      articles: await db.article.count({ where: { status: 'published' } }),
      articleVersions: await db.articleVersion.count(),
      positions: await db.position.count({ where: { demo: true } }),
    }).toEqual({
      sources: facts.sources.length,
      organizations: facts.organizations.length,
      alliances: facts.alliances.length,
      platforms: facts.platforms.length,
      projects: facts.projects.length,
      agreements: DEMO_AGREEMENTS,
      policies: facts.policies.length,
      events: facts.events.length,
      chains: 24,
      articles: demoArticles.length,
      articleVersions: demoArticles.length,
      positions: positionRows(new Date()).length,
    })
  })

  test('keeps every honour with its status and date', async () => {
    const owners = [facts.organizations, facts.alliances, facts.platforms, facts.projects].flat()
    const stated = owners.flatMap((owner) => owner.honours ?? [])
    const rows = await db.honour.findMany()
    expect(rows.length).toBe(stated.length)
    const group = await db.honour.findMany({
      where: { alliance: { name: '青岛电子信息业职教集团' } },
      orderBy: { status: 'asc' },
    })
    expect(
      group.map((row) => [row.name, row.status, fromDateColumns(row.grantedOn, row.grantedPrecision)]),
    ).toEqual([
      ['示范性职业教育集团（联盟）培育单位', 'publicized_shortlist', '2021-05'],
      ['全国示范性职教集团培育单位', 'cultivating', null],
      ['山东省骨干职教集团', 'recognized', '2017'],
    ])
  })
})

describe('the seeded figures', () => {
  test('are all there, each with source and locator', async () => {
    const rows = await db.figure.findMany({ include: { source: true }, orderBy: { position: 'asc' } })
    const stated = rows.slice(0, facts.figures.length)
    expect(
      stated.map((row) => [row.metric, Number(row.value), row.unit, row.locator, row.source.code]),
    ).toEqual(facts.figures.map((item) => [item.metric, item.value, item.unit, item.locator, item.source]))
    expect(rows.slice(facts.figures.length).map((row) => [row.metric, Number(row.value)])).toEqual([
      ['首批理事单位（医疗卫生）', 7],
      ['首批理事单位（教育）', 4],
      ['首批理事单位（企业）', 12],
    ])
  })

  test('contradict one another side by side where their sources do', async () => {
    const years = await db.figure.findMany({ where: { metric: '发展年数' }, orderBy: { value: 'asc' } })
    expect(years.map((row) => Number(row.value))).toEqual([13, 14])
    const trained = await db.figure.findMany({
      where: { metric: '面向社会技术技能培训' },
      orderBy: { position: 'asc' },
    })
    expect(trained.map((row) => row.qualifier)).toEqual(['at_least', 'odd'])
  })

  test('of the child-care alliance say 26 at the launch, 23 seats and 14 named units', async () => {
    const alliance = await db.alliance.findUniqueOrThrow({
      where: { slug: 'qingdao-tuoyu-lianmeng' },
      include: { figures: true, memberships: true, roles: { include: { organization: true } } },
    })
    const figure = (metric: string) => Number(alliance.figures.find((row) => row.metric === metric)?.value)
    expect(figure('参加启动仪式的单位')).toBe(26)
    expect(figure('首批理事单位')).toBe(23)
    const council = alliance.memberships.filter((row) => row.seat === 'council' && row.batch === '首批')
    expect(council.length).toBe(14)
    expect(alliance.memberships.length).toBe(14)
    expect(alliance.roles.map((row) => [row.role, row.organization.name])).toEqual([
      ['lead', '青岛职业技术学院'],
    ])
  })
})

describe('the seeded relations', () => {
  test('make the lead of every alliance an admitted member', async () => {
    const leads = await db.allianceRole.findMany({ where: { role: 'lead' } })
    expect(leads.length).toBe(facts.alliances.length)
    for (const { allianceId, organizationId } of leads) {
      const membership = await db.membership.findUnique({
        where: { allianceId_organizationId: { allianceId, organizationId } },
      })
      expect(membership?.status).toBe('admitted')
    }
  })

  test('tell an alliance that is applied for from one that runs', async () => {
    const applying = await db.alliance.findMany({
      where: { status: 'applying' },
      orderBy: { sortKey: 'asc' },
    })
    expect(applying.map((row) => row.name)).toEqual([
      '河南省数字经济行业产教融合共同体',
      '有色金属行业产教融合共同体',
    ])
  })

  test('keep years as years', async () => {
    const platform = await db.jointPlatform.findFirstOrThrow({
      where: { name: '无限三维3D打印产业学院' },
      include: { councilSeats: true, partners: true },
    })
    expect(platform.startedOn).toBeNull()
    expect(fromDateColumns(platform.cooperationSince, platform.cooperationPrecision)).toBe('2018')
    expect(platform.councilSeats.length).toBe(4)
    expect(platform.partners.length).toBe(1)
  })

  test('put 济源 directly under its province', async () => {
    const college = await db.organization.findUniqueOrThrow({
      where: { slug: 'jiyuan-zhiye-jishu-xueyuan' },
      include: { region: true },
    })
    expect(college.region).toMatchObject({ code: '419001', fullName: '河南省济源市', parentCode: '410000' })
  })

  test('use the region that the facts name', async () => {
    const rows = await db.organization.findMany({ include: { region: true, parent: true } })
    for (const item of facts.organizations) {
      const row = rows.find((candidate) => candidate.name === item.name)
      expect(row?.region?.fullName ?? undefined, item.name).toBe(item.region)
      expect(row?.parent?.name ?? undefined, item.name).toBe(item.parent)
      expect(row?.aliases, item.name).toEqual(item.aliases ?? [])
    }
  })

  test('list what a policy document cites, in order', async () => {
    const plan = await db.policyDocument.findUniqueOrThrow({
      where: { indexNumber: '11370322004432986Y/2025-5374930' },
      include: { cites: { orderBy: { position: 'asc' } } },
    })
    expect(plan.level).toBe('county')
    expect(plan.cites.map((row) => row.title)).toEqual(facts.policies[0]?.cites)
  })
})

describe('the seeded accounts', () => {
  test('stand one for each role, with a hash each', async () => {
    const users = await db.user.findMany({
      where: { passwordHash: { not: null } },
      include: { roleAssignments: true },
    })
    expect(users.map((user) => user.loginName).sort()).toEqual(
      DEMO_ACCOUNTS.map((item) => item.loginName).sort(),
    )
    expect(new Set(users.map((user) => user.passwordHash)).size).toBe(users.length)
    for (const account of DEMO_ACCOUNTS) {
      const user = users.find((candidate) => candidate.loginName === account.loginName)
      expect(user?.roleAssignments.map((row) => row.role)).toEqual([account.role])
    }
  })
})

describe('the seeded applications', () => {
  test('are in every state, one accepted that waits for the school and others that it approved', async () => {
    const groups = await db.application.groupBy({ by: ['status'] })
    expect(groups.map(({ status }) => status).sort()).toEqual([...APPLICATION_STATUSES].sort())
    const accepted = await db.application.findMany({
      where: { status: 'accepted' },
      orderBy: { approvedAt: { sort: 'asc', nulls: 'last' } },
      select: { approvedAt: true, attestations: { select: { gate: true } } },
    })
    expect(
      accepted.map(({ approvedAt, attestations }) => [approvedAt !== null, attestations.length]),
    ).toEqual([
      [true, PLACEMENT_GATES.length],
      [true, PLACEMENT_GATES.length],
      [false, 2],
    ])
  })

  test('keep what the rules found, and hinder nobody', async () => {
    const rows = await db.application.findMany({
      where: { status: { not: 'draft' } },
      select: { findings: true },
    })
    for (const { findings } of rows) {
      const found = findings as { rule: string; hinders: boolean }[]
      expect(found.map(({ rule }) => rule)).toContain('R16b')
      expect(found.filter(({ hinders }) => hinders)).toEqual([])
    }
  })

  test('fill places that the ledger knows, one after the other', async () => {
    const places = await db.placeAllocation.findMany({
      orderBy: { createdAt: 'asc' },
      select: { status: true, moves: { orderBy: { number: 'asc' }, select: { deed: true } }, position: true },
    })
    expect(places.map(({ status, moves }) => [status, moves.map(({ deed }) => deed)])).toEqual([
      ['confirmed', ['reserve', 'confirm']],
      ['confirmed', ['reserve', 'confirm']],
      ['held', ['reserve']],
    ])
    for (const { position } of places) {
      const room = await db.positionRoom.findUniqueOrThrow({ where: { positionId: position.id } })
      expect([position.slug, room.left, position.demo]).toEqual([
        position.slug,
        (position.seats ?? 0) - 1,
        true,
      ])
    }
  })

  test('are of students without a name, of whom nobody but the demo account can sign in', async () => {
    const students = await db.student.findMany({
      orderBy: { number: 'asc' },
      select: { number: true, name: true, user: { select: { passwordHash: true } } },
    })
    expect(students.map(({ number, name, user }) => [name, user.passwordHash !== null, number])).toEqual([
      ['演示学生', true, '20240001'],
      ...['20240002', '20240003', '20240004'].map((number) => [`学号 ${number}（演示）`, false, number]),
    ])
  })
})

describe('seeding a database that somebody uses', () => {
  const foreign = {
    slug: 'somebody-else',
    name: '别家单位',
    sortKey: 'bie jia dan wei',
    initial: 'B',
    kind: 'enterprise',
  } satisfies Prisma.OrganizationCreateInput

  test('is refused with a sentence, and leaves it as it was', async () => {
    await db.organization.create({ data: foreign })
    const before = await snapshot()
    await expect(seedDemo(db, options)).rejects.toThrow('演示数据没有写入')
    expect(await snapshot()).toEqual(before)
  })

  test('is done when it is allowed expressly', async () => {
    expect(await seedDemo(db, { ...options, allowNonEmpty: true })).toBe(0)
  })

  test('keeps what staff changed', async () => {
    const where = { slug: 'qingdao-zhiye-jishu-xueyuan' }
    const { id } = await db.organization.update({ where, data: { slug: 'qdzy', summary: '新的简介。' } })
    expect(await seedDemo(db, { ...options, allowNonEmpty: true })).toBe(0)
    expect(await db.organization.findUnique({ where: { id } })).toMatchObject({
      slug: 'qdzy',
      summary: '新的简介。',
    })
  })

  test('is refused where another unit has taken an address of the demo set', async () => {
    await emptyDatabase()
    await db.organization.create({ data: { ...foreign, slug: 'qingdao-zhiye-jishu-xueyuan' } })
    await expect(seedDemo(db, { ...options, allowNonEmpty: true })).rejects.toThrow('占用了演示数据')
    expect(await db.organization.count()).toBe(1)
    await emptyDatabase()
  })
})
