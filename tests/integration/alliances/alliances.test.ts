import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { findAlliancePage } from '@/lib/features/alliances/data'
import { listAlliances } from '@/lib/features/alliances/directory/data'
import {
  findAllianceForEdit,
  findAllianceRecord,
  listAllianceLines,
} from '@/lib/features/alliances/drafts/data'
import { createAlliance, identifyAlliance, updateAlliance } from '@/lib/features/alliances/mutations'
import { createAllianceInput, updateAllianceInput } from '@/lib/features/alliances/schema'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

async function scene() {
  const alliance = await makeAlliance(db, { name: '甲联盟', slug: 'jia-lianmeng' })
  const school = await makeOrganization(db, { name: '甲职业学院', subtype: '高职' })
  const admin = await makeActor(db, { role: 'platform_admin' })
  const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  const stranger = await makeActor(db, { role: 'organization_admin', organizationId: school.id })
  return { alliance, school, admin, secretary, stranger }
}

const form = (id: string, version: number, overrides: Record<string, unknown> = {}) =>
  updateAllianceInput.parse({ id, version: String(version), ...overrides })

const latestAudit = () =>
  db.auditEntry.findFirst({ orderBy: { id: 'desc' }, include: { payload: { select: { after: true } } } })

async function addRegions() {
  await db.region.createMany({
    data: [
      { code: '370000', name: '山东省', fullName: '山东省', level: 1 },
      { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2, parentCode: '370000' },
      { code: '370300', name: '淄博市', fullName: '山东省淄博市', level: 2, parentCode: '370000' },
    ],
  })
}

beforeEach(emptyDatabase)

describe('entering an alliance', () => {
  test('is the platform administrator’s, once for each id, with an audit entry and tags to expire', async () => {
    const { admin, secretary } = await scene()
    const input = createAllianceInput.parse({
      id: randomUUID(),
      name: ' 青岛市托育服务产教联盟 ',
      kind: 'alliance',
      status: 'operating',
    })
    await expect(createAlliance(secretary, input)).rejects.toThrow(ForbiddenError)
    expect(await createAlliance(admin, input)).toEqual({ id: input.id, tags: ['alliances'] })
    expect(await createAlliance(admin, input)).toEqual({ id: input.id, tags: [] })
    const made = await db.alliance.findUniqueOrThrow({ where: { id: input.id } })
    expect(made).toMatchObject({ name: '青岛市托育服务产教联盟', slug: slugOf('青岛市托育服务产教联盟') })
    expect(await latestAudit()).toMatchObject({ action: 'alliance.create', subjectId: input.id })
    expect(await db.outboxMessage.count({ where: { kind: 'expire_tags' } })).toBe(1)
  })
})

describe('naming an alliance', () => {
  test('is not the secretariat’s', async () => {
    const { alliance, secretary } = await scene()
    const input = { id: alliance.id, version: 1, name: '乙', kind: 'alliance', status: 'ended' } as const
    await expect(identifyAlliance(secretary, { ...input, slug: null })).rejects.toThrow(ForbiddenError)
  })

  test('lets the old address lead to the new one, and refuses one that is taken', async () => {
    const { alliance, admin } = await scene()
    await makeAlliance(db, { slug: 'taken' })
    const input = {
      id: alliance.id,
      version: 1,
      name: '乙联盟',
      kind: 'alliance',
      status: 'operating',
    } as const
    await expect(identifyAlliance(admin, { ...input, slug: 'taken' })).rejects.toThrow(RefusedError)
    const saved = await identifyAlliance(admin, { ...input, slug: 'yi-lianmeng' })
    expect(saved.tags).toEqual(['alliances', `alliance:${alliance.id}`])
    expect(await findAlliancePage('jia-lianmeng')).toEqual({ redirectTo: 'yi-lianmeng' })
    expect(await db.alliance.findUniqueOrThrow({ where: { id: alliance.id } })).toMatchObject({
      sortKey: 'yi lian meng',
      version: 2,
    })
  })
})

describe('keeping an alliance', () => {
  test('writes texts, roles and advisers, and says in the audit trail what changed', async () => {
    const { alliance, school, secretary } = await scene()
    await addRegions()
    const { tags } = await updateAlliance(
      secretary,
      form(alliance.id, 1, {
        foundedOn: '2022年5月',
        region: '山东省青岛市',
        workAreas: '人才培养、技术服务',
        lead: '甲职业学院\r\n甲职业学院',
        initiator: '甲职业学院',
        advisers: '周念丽 | 华东师范大学教育学部教授 | 2022-05-20',
        body: '## 介绍',
        charter: '',
      }),
    )
    expect(tags).toEqual(['alliances', `alliance:${alliance.id}`])
    const found = await findAlliancePage('jia-lianmeng')
    expect(found).toMatchObject({
      alliance: {
        foundedOn: '2022-05',
        region: { code: '370200' },
        workAreas: ['人才培养', '技术服务'],
        roles: { lead: [{ slug: school.slug }], initiator: [{ slug: school.slug }], guide: [] },
        advisers: [{ name: '周念丽', from: '2022-05-20', to: null }],
        charterHtml: '',
      },
    })
    const entry = await latestAudit()
    expect(entry).toMatchObject({ action: 'alliance.update', actorId: secretary.userId })
    expect(entry?.payload?.after).toMatchObject({ lead: ['甲职业学院'], workAreas: ['人才培养', '技术服务'] })
    expect(entry?.payload?.after).not.toHaveProperty('summary')
  })

  test('that changes nothing expires nothing and writes no audit entry', async () => {
    const { alliance, secretary } = await scene()
    expect((await updateAlliance(secretary, form(alliance.id, 1))).tags).toEqual([])
    expect(await db.auditEntry.count()).toBe(0)
  })

  test('by two people at once keeps the first and tells the second', async () => {
    const { alliance, secretary, admin } = await scene()
    await updateAlliance(secretary, form(alliance.id, 1, { summary: '一' }))
    const late = updateAlliance(admin, form(alliance.id, 1, { summary: '二' }))
    await expect(late).rejects.toThrow(ConflictError)
    await expect(late).rejects.toMatchObject({ currentVersion: 2 })
    expect(await db.alliance.findUniqueOrThrow({ where: { id: alliance.id } })).toMatchObject({
      summary: '一',
    })
  })

  test('is refused to others, for an unknown unit or region, and for nothing at all', async () => {
    const { alliance, secretary, stranger } = await scene()
    await expect(updateAlliance(stranger, form(alliance.id, 1))).rejects.toThrow(ForbiddenError)
    await expect(
      updateAlliance(secretary, form(alliance.id, 1, { lead: '没有的单位' })),
    ).rejects.toMatchObject({
      field: 'lead',
    })
    await expect(updateAlliance(secretary, form(alliance.id, 1, { region: '月球' }))).rejects.toMatchObject({
      field: 'region',
    })
    const chains = { chainIds: randomUUID() }
    await expect(updateAlliance(secretary, form(alliance.id, 1, chains))).rejects.toMatchObject({
      field: 'chainIds',
    })
    await expect(updateAlliance(secretary, form(randomUUID(), 1))).rejects.toThrow(NotFoundError)
    expect(await db.alliance.findUniqueOrThrow({ where: { id: alliance.id } })).toMatchObject({ version: 1 })
  })

  test('ends with the alliance: then only the platform changes it', async () => {
    const { alliance, secretary, admin } = await scene()
    await db.alliance.update({ where: { id: alliance.id }, data: { status: 'ended' } })
    await expect(updateAlliance(secretary, form(alliance.id, 1, { summary: '一' }))).rejects.toThrow(
      ForbiddenError,
    )
    await updateAlliance(admin, form(alliance.id, 1, { summary: '一' }))
  })

  test('shows hints for its kind to its keepers, and nothing to others', async () => {
    const { alliance, secretary, stranger } = await scene()
    await db.alliance.update({ where: { id: alliance.id }, data: { kind: 'industry_community' } })
    const found = await findAllianceForEdit(secretary, alliance.id)
    expect(found?.hints.join()).toContain('章程')
    expect(found?.allowed).toEqual(['edit'])
    expect(await findAllianceForEdit(stranger, alliance.id)).toBeNull()
    expect(await findAllianceRecord(stranger, alliance.id)).toBeNull()
    expect(await findAllianceRecord(secretary, alliance.id)).toMatchObject({
      honours: [],
      figures: [],
      history: [],
    })
    expect(await listAllianceLines(stranger, 1)).toBeNull()
    expect((await listAllianceLines(secretary, 1))?.items.map(({ id }) => id)).toEqual([alliance.id])
  })
})

describe('the public list', () => {
  test('filters by kind and region with counts, and knows no other values', async () => {
    await addRegions()
    await makeAlliance(db, { name: '甲', regionCode: '370200' })
    await makeAlliance(db, { name: '乙', regionCode: '370300', kind: 'education_group' })
    await makeAlliance(db, { name: '丙' })
    const list = await listAlliances({ region: '370000' }, 1)
    expect(list).toMatchObject({ total: 2, pageCount: 1 })
    expect(list?.regions.map(({ value, count }) => [value, count])).toEqual([
      ['370000', 2],
      ['370200', 1],
      ['370300', 1],
    ])
    expect(list?.kinds.map(({ value, count }) => [value, count])).toEqual([
      ['alliance', 1],
      ['education_group', 1],
    ])
    const empty = await listAlliances({ kind: 'education_group', region: '370200' }, 1)
    expect(empty).toMatchObject({ total: 0, items: [] })
    expect(await listAlliances({ kind: 'club' }, 1)).toBeNull()
    expect(await listAlliances({ region: '110000' }, 1)).toBeNull()
    expect(await listAlliances({}, 2)).toBeNull()
  })

  test('shows only units that are public and admitted', async () => {
    const { alliance, school } = await scene()
    const hidden = await makeOrganization(db, { status: 'suspended', statusReason: '停用' })
    await makeMembership(db, alliance.id, school.id)
    await makeMembership(db, alliance.id, hidden.id)
    const applicant = await makeOrganization(db)
    await makeMembership(db, alliance.id, applicant.id, { status: 'applied' })
    const list = await listAlliances({}, 1)
    expect(list?.items[0]?.members).toEqual([{ slug: school.slug, kind: 'school' }])
    const page = await findAlliancePage('jia-lianmeng')
    expect(page).toMatchObject({ alliance: { members: [{ unit: { slug: school.slug } }] } })
  })

  test('and the page take no more queries for many than for few', async () => {
    const { alliance, school } = await scene()
    await makeMembership(db, alliance.id, school.id)
    const ask = async () => {
      await listAlliances({}, 1)
      await findAlliancePage('jia-lianmeng')
    }
    const few = await countQueries(ask)
    for (let n = 0; n < 6; n += 1) {
      const other = await makeAlliance(db)
      const unit = await makeOrganization(db)
      await makeMembership(db, alliance.id, unit.id)
      await makeMembership(db, other.id, unit.id)
    }
    expect(await countQueries(ask)).toBe(few)
  })
})

test('an address that nobody had is not found', async () => {
  expect(await findAlliancePage('nowhere')).toBeNull()
})
