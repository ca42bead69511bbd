import { beforeEach, describe, expect, test } from 'vitest'
import type { PackId } from '@/lib/features/compliance/constants'
import { listPacksOn } from '@/lib/features/compliance/switches/data'
import type { Finding } from '@/lib/features/compliance/types'
import { findPackPage, listPacks } from '@/lib/features/rule-packs/data'
import { cleanRuleRuns, workRuleRuns } from '@/lib/features/rule-packs/jobs'
import { previewPack, switchPack } from '@/lib/features/rule-packs/mutations'
import { workRun } from '@/lib/features/rule-packs/runs/mutations'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'
import { createDraftOf, type PositionScene, positionScene, publishPosition } from '@/tests/support/positions'
import { countQueries } from '@/tests/support/queries'

let who: PositionScene
let admin: Actor

beforeEach(async () => {
  await emptyDatabase()
  who = await positionScene(db)
  admin = (await makeUser(db, { roles: [{ role: 'platform_admin' }] })).actor
})

const NOW = new Date()
const work = () => workRuleRuns(NOW)
const versionOf = async (pack: PackId) =>
  (await listPacks(admin)).find((one) => one.pack === pack)?.version ?? -1

const LAWFUL = { minimumWageFen: '2200' }
const LOW = { title: '报酬偏低的岗位', payFen: '1000', minimumWageFen: '2200' }
const SILENT = { title: '没有写明最低工资的岗位' }
const ELSEWHERE = { title: '外地的岗位', region: '山东省' }

const stateOf = (id: string) =>
  db.position.findUniqueOrThrow({
    where: { id },
    select: { status: true, version: true, updatedAt: true, hindrances: true, findings: true },
  })

const rulesOf = ({ findings }: { findings: unknown }) => (findings as Finding[]).map(({ rule }) => rule)

describe('trying a pack out', () => {
  test('names the live positions that would change, and changes none of them', async () => {
    const lawful = await publishPosition(who, LAWFUL)
    const low = await publishPosition(who, LOW)
    const silent = await publishPosition(who, SILENT)
    await publishPosition(who, ELSEWHERE)
    await createDraftOf(who, LOW)
    const before = await Promise.all([lawful, low, silent].map(stateOf))
    await previewPack(admin, { pack: 'qingdao', on: true })
    await previewPack(admin, { pack: 'qingdao', on: true })
    expect((await findPackPage(admin, 'qingdao', null)).preview).toMatchObject({
      done: 0,
      total: 3,
      finishedAt: null,
    })
    await work()
    const { preview, changes, on } = await findPackPage(admin, 'qingdao', null)
    expect(on).toBe(false)
    expect(preview).toMatchObject({ kind: 'preview', on: true, done: 3, total: 3, changed: 2 })
    expect(preview?.finishedAt).not.toBe(null)
    expect(changes.items.map(({ title, hinders, ends }) => [title, hinders, ends]).toSorted()).toEqual(
      [
        [LOW.title, ['QD-R18a'], []],
        [SILENT.title, ['QD-R18a'], []],
      ].toSorted(),
    )
    expect(await Promise.all([lawful, low, silent].map(stateOf))).toEqual(before)
    await previewPack(admin, { pack: 'health-care', on: true })
    expect(await db.ruleRun.count()).toBe(1)
  })

  test('goes on behind the last batch that a process left', async () => {
    const ids = [await publishPosition(who, LOW), await publishPosition(who, SILENT)].toSorted()
    await previewPack(admin, { pack: 'qingdao', on: true })
    const run = await db.ruleRun.findFirstOrThrow({ select: { id: true } })
    await db.ruleRun.update({ where: run, data: { cursor: ids[0], done: 1 } })
    await workRun(run.id, NOW)
    const { preview, changes } = await findPackPage(admin, 'qingdao', null)
    expect(preview).toMatchObject({ done: 2, changed: 1 })
    expect(changes.items.map(({ positionId }) => positionId)).toEqual([ids[1]])
  })

  test('comes to one result where two processes have it in hand', async () => {
    await publishPosition(who, LOW)
    await previewPack(admin, { pack: 'qingdao', on: true })
    await Promise.all([work(), work()])
    await work()
    const { preview, changes } = await findPackPage(admin, 'qingdao', null)
    expect(preview).toMatchObject({ done: 1, changed: 1 })
    expect(changes.items).toHaveLength(1)
  })

  test('is read in a number of statements that does not grow with what was found', async () => {
    await publishPosition(who, LOW)
    await previewPack(admin, { pack: 'qingdao', on: true })
    await work()
    const one = await countQueries(() => findPackPage(admin, 'qingdao', null))
    await publishPosition(who, LOW)
    await publishPosition(who, SILENT)
    await db.ruleRun.deleteMany()
    await previewPack(admin, { pack: 'qingdao', on: true })
    await work()
    expect((await findPackPage(admin, 'qingdao', null)).changes.items).toHaveLength(3)
    expect(await countQueries(() => findPackPage(admin, 'qingdao', null))).toBe(one)
  })

  test('is forgotten after its time', async () => {
    await previewPack(admin, { pack: 'qingdao', on: true })
    await work()
    await cleanRuleRuns(new Date(Date.now() + 89 * 24 * 3600 * 1000))
    expect(await db.ruleRun.count()).toBe(1)
    await cleanRuleRuns(new Date(Date.now() + 91 * 24 * 3600 * 1000))
    expect(await db.ruleRun.count()).toBe(0)
  })
})

describe('switching a pack', () => {
  test('checks again what it concerns: findings are stored, a breach is paused, and drafts learn of it', async () => {
    const lawful = await publishPosition(who, LAWFUL)
    const low = await publishPosition(who, LOW)
    const draft = (await createDraftOf(who, LOW)).id
    const elsewhere = await publishPosition(who, ELSEWHERE)
    const apart = await stateOf(elsewhere)
    expect(rulesOf(await stateOf(low))).not.toContain('QD-R18a')
    await switchPack(admin, { pack: 'qingdao', on: true, version: 0 })
    expect(await listPacksOn()).toEqual(['national-2021', 'health-care', 'qingdao'])
    await work()
    expect(rulesOf(await stateOf(lawful))).toContain('QD-R18a')
    expect(await stateOf(lawful)).toMatchObject({ status: 'published', hindrances: 0 })
    expect(await stateOf(low)).toMatchObject({ status: 'paused', hindrances: 1 })
    expect(await stateOf(draft)).toMatchObject({ status: 'draft', hindrances: 1 })
    expect(await stateOf(elsewhere)).toEqual(apart)
    const { runs, on } = await findPackPage(admin, 'qingdao', null)
    expect(on).toBe(true)
    expect(runs).toMatchObject([{ kind: 'recheck', on: true, done: 3, total: 3, changed: 3 }])
  })

  test('is in the trail, expires the page of rules, and takes earlier answers away', async () => {
    await previewPack(admin, { pack: 'ningbo', on: true })
    const { tags } = await switchPack(admin, { pack: 'qingdao', on: true, version: 0 })
    expect(tags).toEqual(['compliance'])
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'rule_pack.switch' },
      include: { payload: true },
    })
    expect(entry).toMatchObject({ subjectType: 'rule_pack', subjectId: 'qingdao', actorId: admin.userId })
    expect(entry.payload).toMatchObject({ before: { on: false }, after: { on: true } })
    expect(await db.outboxMessage.findMany({ select: { payload: true } })).toContainEqual({
      payload: ['compliance'],
    })
    expect(await db.ruleRun.count({ where: { kind: 'preview' } })).toBe(0)
  })

  test('asks whoever saw an older state to look again, and is the same when sent twice', async () => {
    await switchPack(admin, { pack: 'qingdao', on: true, version: 0 })
    await switchPack(admin, { pack: 'qingdao', on: true, version: 0 })
    expect(await db.ruleRun.count()).toBe(1)
    await expect(switchPack(admin, { pack: 'qingdao', on: false, version: 0 })).rejects.toBeInstanceOf(
      ConflictError,
    )
    await switchPack(admin, { pack: 'qingdao', on: false, version: await versionOf('qingdao') })
    expect(await listPacksOn()).toEqual(['national-2021', 'health-care'])
    await expect(switchPack(admin, { pack: 'qingdao', on: true, version: 1 })).rejects.toBeInstanceOf(
      ConflictError,
    )
  })

  test('of two who switch at the same moment one is asked to look again', async () => {
    const on = switchPack(admin, { pack: 'health-care', on: false, version: 0 })
    const outcomes = await Promise.allSettled([
      on,
      switchPack(admin, { pack: 'health-care', on: false, version: 0 }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await db.auditEntry.count({ where: { action: 'rule_pack.switch' } })).toBe(1)
  })

  test('is nobody’s for the law of the whole country, and only the platform administrator’s for others', async () => {
    for (const actor of [who.staff, who.moderator, who.stranger]) {
      await expect(switchPack(actor, { pack: 'qingdao', on: true, version: 0 })).rejects.toBeInstanceOf(
        ForbiddenError,
      )
      await expect(previewPack(actor, { pack: 'qingdao', on: true })).rejects.toBeInstanceOf(ForbiddenError)
      await expect(findPackPage(actor, 'qingdao', null)).rejects.toBeInstanceOf(ForbiddenError)
      await expect(listPacks(actor)).rejects.toBeInstanceOf(ForbiddenError)
    }
    await expect(switchPack(admin, { pack: 'national-2021', on: false, version: 0 })).rejects.toBeInstanceOf(
      ForbiddenError,
    )
    await db.setting.create({ data: { key: 'rule-pack:national-2021', value: 'off' } })
    expect(await listPacksOn()).toContain('national-2021')
  })
})
