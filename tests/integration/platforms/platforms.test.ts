import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { findPlatformPage, listPlatformsOfAlliance } from '@/lib/features/platforms/data'
import { listColleges, listPlatforms } from '@/lib/features/platforms/directory/data'
import {
  findPlatformForEdit,
  findPlatformRecord,
  findPlatformStart,
  listPlatformLines,
} from '@/lib/features/platforms/drafts/data'
import { createPlatform, updatePlatform } from '@/lib/features/platforms/mutations'
import { createPlatformInput, updatePlatformInput } from '@/lib/features/platforms/schema'
import type { Prisma } from '@/lib/server/db'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

async function scene() {
  const host = await makeOrganization(db, { name: '甲职业学院' })
  const firm = await makeOrganization(db, { name: '乙有限公司', kind: 'enterprise' })
  const staff = await makeActor(db, { role: 'organization_editor', organizationId: host.id })
  const partner = await makeActor(db, { role: 'organization_admin', organizationId: firm.id })
  return { host, firm, staff, partner }
}

const makePlatform = (hostId: string, overrides: Partial<Prisma.JointPlatformUncheckedCreateInput> = {}) => {
  const name = overrides.name ?? '丙产业学院'
  return db.jointPlatform.create({
    data: {
      name,
      slug: `bing-${randomUUID().slice(-8)}`,
      sortKey: sortKeyOf(name),
      kind: 'industry_college',
      hostId,
      ...overrides,
    },
  })
}

const form = (id: string, version: number, overrides: Record<string, unknown> = {}) =>
  updatePlatformInput.parse({
    id,
    version: String(version),
    name: '丙产业学院',
    kind: 'industry_college',
    status: 'operating',
    ...overrides,
  })

beforeEach(emptyDatabase)

describe('entering a platform', () => {
  const input = (hostId: string, overrides = {}) =>
    createPlatformInput.parse({
      id: randomUUID(),
      hostId,
      name: '丙产业学院',
      kind: 'industry_college',
      status: 'building',
      ...overrides,
    })

  test('is its host’s, once for each id, with an audit entry and tags to expire', async () => {
    const { host, firm, staff, partner } = await scene()
    const first = input(host.id)
    await expect(createPlatform(partner, first)).rejects.toThrow(ForbiddenError)
    await expect(createPlatform(staff, input(firm.id))).rejects.toThrow(ForbiddenError)
    await expect(createPlatform(staff, input(randomUUID()))).rejects.toMatchObject({ field: 'hostId' })
    expect((await createPlatform(staff, first)).tags).toEqual(['platforms', `platform:${first.id}`])
    expect((await createPlatform(staff, first)).tags).toEqual([])
    const second = await createPlatform(staff, input(host.id))
    const slugs = await db.jointPlatform.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
    expect(slugs.map(({ slug }) => slug)).toEqual(['bing-chanye-xueyuan', 'bing-chanye-xueyuan-2'])
    expect(await db.auditEntry.count({ where: { action: 'platform.create' } })).toBe(2)
    expect(await findPlatformForEdit(staff, second.id)).toMatchObject({ mayEdit: true, isPublic: true })
  })

  test('waits until the host is verified', async () => {
    const { host, staff } = await scene()
    await db.organization.update({ where: { id: host.id }, data: { status: 'pending' } })
    await expect(createPlatform(staff, input(host.id))).rejects.toThrow(ForbiddenError)
    expect((await findPlatformStart(staff)).hosts).toEqual([])
  })
})

describe('keeping a platform', () => {
  test('writes partners, council, tasks and ties, and the page shows what has content', async () => {
    const { host, firm, staff } = await scene()
    const alliance = await makeAlliance(db)
    await makeMembership(db, alliance.id, host.id)
    const { id, slug } = await makePlatform(host.id)
    await updatePlatform(
      staff,
      form(id, 1, {
        cooperationSince: '2018',
        partners: '乙有限公司',
        council: '政府\n企业专家 | 副理事长',
        majors: '产品艺术设计、数控技术',
        mixedOwnership: 'yes',
        taskTraining: '**双导师**',
        taskMajors: '  ',
        allianceIds: alliance.id,
      }),
    )
    expect(await findPlatformPage(slug)).toMatchObject({
      platform: {
        startedOn: null,
        cooperationSince: '2018',
        partners: [{ slug: firm.slug }],
        council: [
          { body: '政府', role: null },
          { body: '企业专家', role: '副理事长' },
        ],
        majors: ['产品艺术设计', '数控技术'],
        mixedOwnership: true,
        tasks: [{ key: 'taskTraining', html: expect.stringContaining('<strong>双导师</strong>') }],
        alliances: [{ slug: alliance.slug }],
      },
    })
    expect(await listPlatformsOfAlliance(alliance.id)).toMatchObject([{ slug }])
    const lines = await listPlatformLines(staff, 1)
    expect(lines.items).toMatchObject([{ id, missingCount: 7 }])
    const record = await findPlatformRecord(staff, id)
    expect(record?.history.map(({ action }) => action)).toEqual(['platform.update'])
    const entry = await db.auditEntry.findFirstOrThrow({ include: { payload: true } })
    expect(entry).toMatchObject({ action: 'platform.update', subjectId: id })
    expect(entry.payload?.after).toMatchObject({
      partners: ['乙有限公司'],
      council: ['政府', '企业专家 | 副理事长'],
    })
  })

  test('is refused to partners, for units that are not there, and for the host as its own partner', async () => {
    const { host, staff, partner } = await scene()
    const { id } = await makePlatform(host.id)
    await expect(updatePlatform(partner, form(id, 1))).rejects.toThrow(ForbiddenError)
    await expect(updatePlatform(staff, form(id, 1, { partners: '没有的单位' }))).rejects.toThrow(RefusedError)
    await expect(updatePlatform(staff, form(id, 1, { partners: '甲职业学院' }))).rejects.toThrow(RefusedError)
    await expect(updatePlatform(staff, form(randomUUID(), 1))).rejects.toThrow(NotFoundError)
    expect(await findPlatformForEdit(partner, id)).toBeNull()
  })

  test('goes only to alliances that have taken the host in', async () => {
    const { host, staff } = await scene()
    const alliance = await makeAlliance(db)
    await makeMembership(db, alliance.id, host.id, { status: 'applied' })
    const { id } = await makePlatform(host.id)
    await expect(updatePlatform(staff, form(id, 1, { allianceIds: alliance.id }))).rejects.toMatchObject({
      field: 'allianceIds',
    })
  })

  test('by two people at once keeps the first and tells the second', async () => {
    const { host, staff } = await scene()
    const { id } = await makePlatform(host.id)
    await updatePlatform(staff, form(id, 1, { summary: '一' }))
    const late = updatePlatform(staff, form(id, 1, { summary: '二' }))
    await expect(late).rejects.toThrow(ConflictError)
    expect(await db.jointPlatform.findUniqueOrThrow({ where: { id } })).toMatchObject({
      summary: '一',
      version: 2,
    })
  })

  test('keeps a partner that was suspended meanwhile, without naming it in public', async () => {
    const { host, firm, staff } = await scene()
    const { id, slug } = await makePlatform(host.id)
    await updatePlatform(staff, form(id, 1, { partners: '乙有限公司' }))
    await db.organization.update({
      where: { id: firm.id },
      data: { status: 'suspended', statusReason: '停用' },
    })
    await updatePlatform(staff, form(id, 2, { partners: '乙有限公司', summary: '一' }))
    expect(await findPlatformPage(slug)).toMatchObject({ platform: { summary: '一', partners: [] } })
    expect(await db.platformPartner.count({ where: { platformId: id } })).toBe(1)
  })
})

describe('in public', () => {
  test('a platform is there while its host is, also by its old address', async () => {
    const { host, staff } = await scene()
    const { id, slug } = await makePlatform(host.id)
    await updatePlatform(staff, form(id, 1, { slug: 'xin-wangzhi' }))
    const moved = { redirectTo: { kind: 'industry_college', slug: 'xin-wangzhi' } }
    expect(await findPlatformPage(slug)).toEqual(moved)
    await db.organization.update({
      where: { id: host.id },
      data: { status: 'suspended', statusReason: '停用' },
    })
    expect(await findPlatformPage(slug)).toBeNull()
    expect(await findPlatformPage('xin-wangzhi')).toBeNull()
    expect(await listColleges({}, 1)).toMatchObject({ total: 0 })
  })

  test('colleges and the other platforms have lists of their own, with counts beside the filters', async () => {
    const { host, firm } = await scene()
    const day = new Date('2022-01-01T00:00:00Z')
    await makePlatform(host.id, { startedOn: day, startedPrecision: 'year' })
    await makePlatform(firm.id, { name: '丁产业学院' })
    await makePlatform(host.id, { name: '戊基地', kind: 'training_base' })
    const colleges = await listColleges({ year: '2022' }, 1)
    expect(colleges).toMatchObject({ total: 1, years: [{ value: '2022', count: 1 }] })
    expect(colleges?.hosts).toMatchObject([{ value: host.slug, count: 1 }])
    // Two filters that exclude one another give an empty list, not a wrong address.
    const empty = await listColleges({ host: firm.slug, year: '2022' }, 1)
    expect(empty).toMatchObject({
      total: 0,
      hosts: expect.arrayContaining([expect.objectContaining({ count: 0 })]),
    })
    expect(await listColleges({ year: '1999' }, 1)).toBeNull()
    expect(await listColleges({ host: 'nowhere' }, 1)).toBeNull()
    const platforms = await listPlatforms({}, 1)
    expect(platforms).toMatchObject({ total: 1, kinds: [{ value: 'training_base', count: 1 }] })
    expect(await listPlatforms({ kind: 'industry_college' }, 1)).toBeNull()
  })
  test('the lists take no more queries for many than for few', async () => {
    const { host } = await scene()
    await makePlatform(host.id)
    const ask = async () => {
      await listColleges({}, 1)
      await listPlatforms({}, 1)
    }
    await makePlatform(host.id, { kind: 'incubator' })
    const few = await countQueries(ask)
    for (let n = 0; n < 6; n += 1) {
      const other = await makeOrganization(db)
      await makePlatform(other.id)
      await makePlatform(other.id, { kind: 'overseas' })
    }
    expect(await countQueries(ask)).toBe(few)
  })
})
