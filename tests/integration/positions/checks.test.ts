import { beforeEach, describe, expect, test } from 'vitest'
import { recheckStale } from '@/lib/features/positions/checks/jobs'
import { recheckPositions } from '@/lib/features/positions/checks/mutations'
import { findPositionPage } from '@/lib/features/positions/data'
import { checkTyped } from '@/lib/features/positions/typing/data'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { createDraftOf, positionForm, positionScene, publishPosition, step } from '@/tests/support/positions'
import { countQueries } from '@/tests/support/queries'

const SLUG = slugOf('婴幼儿照护实习生')
const DAY = 24 * 3600 * 1000
const scene = () => positionScene(db)
const minutesOn = (minutes: number) => new Date(Date.now() + minutes * 60_000)

beforeEach(emptyDatabase)

describe('what the rules said', () => {
  test('is stored with the version, and shown to visitors with its day', async () => {
    const who = await scene()
    await publishPosition(who)
    const page = await findPositionPage(SLUG)
    const check = page && 'position' in page ? page.position.check : null
    expect(check?.hindrances).toBe(0)
    expect(check?.checkedRules).toBeGreaterThan(10)
    expect(check?.findings.find(({ rule }) => rule === 'R17a')).toMatchObject({
      outcome: 'pass',
      article: '第十七条',
    })
  })

  test('is asked anew when the unit changed, once, and nobody counts as having changed the position', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    const before = await db.position.findUniqueOrThrow({ where: { id } })
    expect(await recheckStale(minutesOn(1))).toBe(0)
    await db.organization.update({
      where: { id: who.firm.id },
      data: { employeeCount: 1000, employeeCountAsOf: new Date(), updatedAt: minutesOn(2) },
    })
    expect(await recheckStale(minutesOn(3))).toBe(1)
    expect(await recheckStale(minutesOn(4))).toBe(0)
    const after = await db.position.findUniqueOrThrow({ where: { id } })
    expect(after.checkedAt?.getTime()).toBeGreaterThan(before.checkedAt?.getTime() ?? 0)
    expect(after).toMatchObject({ version: before.version, updatedAt: before.updatedAt, status: 'published' })
  })

  test('is asked anew after a week of what is open, and not of what is closed', async () => {
    const who = await scene()
    const closed = await publishPosition(who, { title: '甲岗' })
    await step(who.staff, closed, 3, 'close')
    await publishPosition(who)
    expect(await recheckStale(new Date(Date.now() + 8 * DAY))).toBe(1)
  })

  test('an open position that breaks a rule by now is paused, with the reason, and its unit is told', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    await db.position.update({ where: { id }, data: { hoursPerDay: 12 } })
    expect(await recheckPositions([id], new Date())).toMatchObject({ checked: 1, changed: 1, paused: 1 })
    expect(await findPositionPage(SLUG)).toMatchObject({ position: { status: 'paused' } })
    const row = await db.position.findUniqueOrThrow({ where: { id } })
    expect(row.statusReason).toMatch(/系统复核发现不符合规定：/)
    await expect(step(who.staff, id, row.version, 'resume')).rejects.toThrow(/不符合规定/)
    const told = await db.notice.findMany({ where: { userId: who.staff.userId ?? '' } })
    expect(told.map(({ title }) => title)).toContain(
      '岗位“婴幼儿照护实习生”经系统复核不再符合规定，已暂停招收',
    )
  })

  test('facts that are wanting by now leave it public, and say so', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    await db.position.update({ where: { id }, data: { venueType: null } })
    expect(await recheckPositions([id], new Date())).toMatchObject({ changed: 1, paused: 0 })
    const page = await findPositionPage(SLUG)
    const check = page && 'position' in page ? page.position.check : null
    expect(
      check?.findings.some(({ outcome, field }) => outcome === 'needs-fact' && field === 'venueType'),
    ).toBe(true)
  })

  test('asking anew for many whose findings stay the same takes no more queries than for one', async () => {
    const who = await scene()
    const ids = [await publishPosition(who)]
    const once = await countQueries(() => recheckPositions(ids, minutesOn(1)))
    for (let n = 0; n < 3; n += 1) ids.push(await publishPosition(who, { title: `岗位${n}` }))
    expect(await countQueries(() => recheckPositions(ids, minutesOn(2)))).toBe(once)
  })

  test('telling units of what is wanting takes no more queries for many than for one, and tells each once', async () => {
    const who = await scene()
    const first = await publishPosition(who)
    const others = [
      await publishPosition(who, { title: '甲岗' }),
      await publishPosition(who, { title: '乙岗' }),
    ]
    await db.position.updateMany({ data: { venueType: null } })
    const once = await countQueries(() => recheckPositions([first], new Date()))
    expect(await countQueries(() => recheckPositions(others, new Date()))).toBe(once)
    for (const venueType of ['office', null] as const) {
      await db.position.updateMany({ data: { venueType } })
      await recheckPositions([first, ...others], new Date())
    }
    const told = await db.notice.findMany({
      where: { userId: who.staff.userId ?? '', key: { contains: ':wants:' } },
      orderBy: { title: 'asc' },
      select: { title: true },
    })
    expect(told.map(({ title }) => title).sort()).toEqual(
      ['乙岗', '婴幼儿照护实习生', '甲岗'].map((title) => `岗位“${title}”有 1 项事实需要补充`).sort(),
    )
  })
})

describe('while somebody types', () => {
  const formOf = (values: Record<string, unknown>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(values)) form.set(name, String(value))
    return form
  }

  test('the rules speak of the form as it stands, and nothing is written', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    const asked = await checkTyped(
      who.staff,
      id,
      formOf({ part: 'terms', hoursPerDay: '11', startsOn: '2999-' }),
    )
    const outcomeOf = (rule: string) => asked?.findings.find((finding) => finding.rule === rule)?.outcome
    expect(outcomeOf('R17a')).toBe('block')
    // A day that is half typed, and ticks that are gone, are facts that nobody stated.
    expect(asked?.hindrances).toBeGreaterThan(1)
    expect(outcomeOf('R20')).toBe('pass')
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ hoursPerDay: 8, version: 1 })
  })

  test('the whole form is asked at once, regions by name', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    const asked = await checkTyped(who.staff, id, formOf(positionForm(who, { region: '青岛市' })))
    expect(asked?.hindrances).toBe(0)
  })

  test('only those are answered who may change the position', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    expect(await checkTyped(who.stranger, id, formOf({}))).toBeNull()
    expect(await checkTyped(who.moderator, id, formOf({}))).toBeNull()
    expect(await checkTyped(who.staff, 'nothing', formOf({}))).toBeNull()
  })
})
