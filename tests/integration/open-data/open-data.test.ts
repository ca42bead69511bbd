import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { OPEN_SETS, type OpenSet, RECORD_SETS } from '@/lib/features/open-data/constants'
import {
  countOpenRecords,
  findOpenRecord,
  listOpenRecords,
  readOpenRecords,
} from '@/lib/features/open-data/data'
import { openTextFile } from '@/lib/features/open-data/files/data'
import { readCursor } from '@/lib/features/open-data/rules'
import { OPEN_SCHEMAS, openPageSchema } from '@/lib/features/open-data/schema'
import { callTool } from '@/lib/features/open-data/tools/data'
import type { OpenRecord } from '@/lib/features/open-data/types'
import { noteWithdrawals } from '@/lib/features/open-data/withdrawals/mutations'
import { publicProject } from '@/lib/features/projects/data'
import { seedDemo } from '@/prisma/seed/demo'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

const everything = { after: null, since: null, take: 200 }

async function allOf(set: OpenSet, batch = 500): Promise<OpenRecord[]> {
  const records: OpenRecord[] = []
  for await (const part of readOpenRecords(set, batch)) records.push(...part)
  return records
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id)

beforeAll(async () => {
  await emptyDatabase()
  await seedDemo(db, {
    password: 'a password for the tests',
    hashPassword: async () => 'hash',
    now: new Date('2026-11-22T08:00:00Z'),
  })
})

describe('the sets', () => {
  test('hold what is public, in the shape that they promise, and nothing beside it', async () => {
    const counts = await countOpenRecords()
    for (const set of RECORD_SETS) {
      const records = await allOf(set)
      expect(records.length, set).toBe(counts[set])
      expect(records.length, set).toBeGreaterThan(0)
      const strict = (OPEN_SCHEMAS[set] as z.ZodObject).strict()
      for (const record of records) expect(strict.safeParse(record).error?.issues, set).toBeUndefined()
      expect(openPageSchema(set).safeParse(await listOpenRecords(set, everything)).success, set).toBe(true)
    }
  })

  test('are read place by place without a gap or a double, also where many were saved in one moment', async () => {
    await db.organization.updateMany({ data: { updatedAt: new Date('2026-11-20T00:00:00Z') } })
    const whole = idsOf(await allOf('members'))
    expect(new Set(whole).size).toBe(whole.length)
    for (const batch of [1, 7]) expect(idsOf(await allOf('members', batch))).toEqual(whole)
  })

  test('lead from one answer to the next, and end', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { items, next } = await listOpenRecords('members', {
        after: after === null ? null : readCursor(after),
        since: null,
        take: 40,
      })
      seen.push(...idsOf(items))
      after = next && new URL(next).searchParams.get('after')
    } while (after !== null)
    expect(seen).toEqual(idsOf(await allOf('members')))
  })

  test('tell of a change from its moment on, to whoever asks for what is new', async () => {
    const since = new Date('2026-11-25T00:00:00Z')
    const news = async () => (await listOpenRecords('policies', { ...everything, since })).items
    await db.policyDocument.updateMany({ data: { updatedAt: new Date('2026-11-22T08:00:00Z') } })
    expect(await news()).toEqual([])
    const { id } = await db.policyDocument.findFirstOrThrow({ select: { id: true } })
    await db.policyDocument.update({ where: { id }, data: { updatedAt: since } })
    expect(idsOf(await news())).toEqual([id])
  })

  test('ask the database as often for two hundred records as for one', async () => {
    for (const set of OPEN_SETS) {
      const one = await countQueries(() => listOpenRecords(set, { ...everything, take: 1 }))
      expect(await countQueries(() => listOpenRecords(set, everything)), set).toBe(one)
    }
  })

  test('give a record by its id, and none that is not public', async () => {
    for (const set of RECORD_SETS) {
      const [record] = await allOf(set)
      expect(await findOpenRecord(set, record?.id ?? '')).toEqual(record)
      expect(await findOpenRecord(set, randomUUID())).toBeNull()
    }
    const hidden = await makeOrganization(db, { status: 'pending' })
    expect(await findOpenRecord('members', hidden.id)).toBeNull()
  })

  test('withhold small counts of persons, of units, projects and figures', async () => {
    const { id } = await makeOrganization(db, { employeeCount: 4, employeeCountAsOf: new Date('2026-01-01') })
    const project = await db.project.findFirstOrThrow({ where: publicProject })
    await db.project.update({ where: { id: project.id }, data: { intake: 3 } })
    const source = await db.source.findFirstOrThrow()
    const figure = await db.figure.create({
      data: { metric: '导师', value: 2, unit: '人', organizationId: id, sourceId: source.id },
    })
    expect(await findOpenRecord('members', id)).toMatchObject({
      employees: { count: null, suppressed: true, asOf: '2026-01-01' },
    })
    expect(await findOpenRecord('projects', project.id)).toMatchObject({
      intake: { count: null, suppressed: true },
    })
    const told = await findOpenRecord('figures', figure.id)
    expect(told).toMatchObject({ value: null, words: null, suppressed: true })
    expect(JSON.stringify(told)).not.toMatch(/[^\d]2人/)
  })
})

describe('the files', () => {
  test('begin so that spreadsheets read Chinese, and have a line for each record', async () => {
    for (const set of OPEN_SETS) {
      const text = await new Response(openTextFile(set)).text()
      const bytes = new Uint8Array(await new Response(openTextFile(set)).arrayBuffer())
      expect([...bytes.slice(0, 3)], set).toEqual([0xef, 0xbb, 0xbf])
      // A line ends outside quotation marks only.
      const lines = text.replace(/"(?:[^"]|"")*"/g, '').match(/\r\n/g) ?? []
      expect(lines.length, set).toBe(1 + (await allOf(set)).length)
    }
  })

  test('give no program a formula', async () => {
    const { id } = await makeOrganization(db, { shortName: '=1+1' })
    const text = await new Response(openTextFile('members')).text()
    expect(text).toContain(`${id},`)
    expect(text).toContain(",'=1+1,")
  })
})

describe('what was withdrawn', () => {
  const flipped = async (id: string) => {
    const records = (await allOf('withdrawals')) as { id: string; state: string; set: string }[]
    return records.filter((record) => record.id === id).map(({ set, state }) => `${set} ${state}`)
  }
  const note = () => noteWithdrawals(new Date())

  test('is told with all that went with it, and told again when it is back', async () => {
    await note()
    expect(await allOf('withdrawals')).toEqual([])
    const host = await db.organization.findFirstOrThrow({
      where: { status: 'verified', hostedPlatforms: { some: {} } },
      select: { id: true, hostedPlatforms: { select: { id: true } } },
    })
    const [platform] = host.hostedPlatforms
    await db.organization.update({
      where: { id: host.id },
      data: { status: 'suspended', statusReason: '测试' },
    })
    await note()
    expect(await flipped(host.id)).toEqual(['members removed'])
    expect(await flipped(platform?.id ?? '')).toEqual(['platforms removed'])
    await db.organization.update({ where: { id: host.id }, data: { status: 'verified' } })
    await note()
    expect(await flipped(host.id)).toEqual(['members restored'])
    expect(await flipped(platform?.id ?? '')).toEqual(['platforms restored'])
  })

  test('includes rows that are gone, and never what was not public', async () => {
    const figure = await db.figure.findFirstOrThrow({ where: { allianceId: { not: null } } })
    await db.figure.delete({ where: { id: figure.id } })
    const draft = await makeOrganization(db, { status: 'pending' })
    await note()
    expect(await flipped(figure.id)).toEqual(['figures removed'])
    await db.organization.update({
      where: { id: draft.id },
      data: { status: 'declined', statusReason: '测试' },
    })
    await note()
    expect(await flipped(draft.id)).toEqual([])
    expect(await db.openRecord.count({ where: { id: draft.id } })).toBe(0)
  })

  test('changes nothing where nothing changed, however many look at once', async () => {
    const before = await db.openRecord.findMany({ orderBy: [{ set: 'asc' }, { id: 'asc' }] })
    await Promise.all([note(), note(), note()])
    expect(await db.openRecord.findMany({ orderBy: [{ set: 'asc' }, { id: 'asc' }] })).toEqual(before)
  })
})

describe('the tools', () => {
  test('read what the interface reads', async () => {
    const sets = await callTool('list_sets', {})
    expect(sets).toMatchObject({ value: { sets: OPEN_SETS.map((set) => ({ set })) } })
    const listed = await callTool('list_records', { set: 'alliances', limit: 2 })
    const { items, after } = (listed as { value: { items: OpenRecord[]; after: string } }).value
    expect(items).toHaveLength(2)
    const more = await callTool('list_records', { set: 'alliances', after, limit: 50 })
    const rest = (more as { value: { items: OpenRecord[]; after: null } }).value
    expect(rest.after).toBeNull()
    expect([...idsOf(items), ...idsOf(rest.items)]).toEqual(idsOf(await allOf('alliances')))
    expect(await callTool('get_record', { set: 'alliances', id: items[0]?.id })).toEqual({ value: items[0] })
  })

  test('say in words what they cannot do', async () => {
    for (const [name, given, words] of [
      ['search', {}, 'query 应为 1 到 100 个字'],
      ['search', { query: '学'.repeat(101) }, 'query 应为 1 到 100 个字'],
      ['search', { query: '、？' }, 'query 中只有符号'],
      ['search', { query: '青岛', kind: 'user' }, 'kind 应为其中之一'],
      ['search', { query: '青岛', page: 21 }, 'page 应为 1 到 20 的整数'],
      ['search', { query: '青岛', limit: 9 }, '不认识的参数'],
      ['list_sets', { set: 'members' }, 'list_sets 不需要参数'],
      ['list_records', { set: 'users' }, 'set 应为其中之一'],
      ['list_records', { set: 'members', limit: 51 }, 'limit 应为 1 到 50 的整数'],
      ['list_records', { set: 'members', after: 'x' }, 'after 不是本接口给出的游标'],
      ['get_record', { set: 'members', id: 'x' }, 'id 应为记录的标识'],
      ['get_record', { set: 'members', id: randomUUID() }, '没有这条公开的记录'],
    ] as const) {
      expect(await callTool(name, given), JSON.stringify(given)).toEqual({
        refusal: expect.stringContaining(words),
      })
    }
  })
})
