import { beforeEach, describe, expect, test } from 'vitest'
import { findPositionPage, listOpenPositionsOf } from '@/lib/features/positions/data'
import { listPositionPage } from '@/lib/features/positions/directory/data'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { positionScene, publishPosition, step } from '@/tests/support/positions'
import { countQueries } from '@/tests/support/queries'

const SLUG = slugOf('婴幼儿照护实习生')
const scene = () => positionScene(db)

beforeEach(emptyDatabase)

describe('what visitors see', () => {
  test('open positions come first, and the counts are those of the lists they lead to', async () => {
    const who = await scene()
    const closed = await publishPosition(who, { title: '甲岗', accommodation: 'yes', majors: '护理' })
    await step(who.staff, closed, 3, 'close')
    await publishPosition(who, {
      title: '乙岗',
      region: '370211',
      kind: 'visit',
      payFen: '120',
      payPeriod: 'day',
    })
    const whole = await listPositionPage({}, 1)
    expect(whole?.items.map(({ title }) => title)).toEqual(['乙岗', '甲岗'])
    expect(whole?.facets.status).toEqual([{ value: 'open', label: '正在招收', count: 1 }])
    expect(whole?.facets.start).toEqual([{ value: '2999-03', label: '2999年3月', count: 2 }])
    expect(whole?.facets.pay.map(({ value }) => value)).toEqual(['2000-3000', '3000-4000'])
    const { sort: _, ...facets } = whole?.facets ?? { sort: [] }
    for (const [key, options] of Object.entries(facets)) {
      for (const { value, count } of options) {
        expect(await listPositionPage({ [key]: value }, 1), `${key} ${value}`).toMatchObject({ total: count })
      }
    }
    expect(await listPositionPage({ region: '370200', kind: 'visit', provides: 'housing' }, 1)).toMatchObject(
      {
        total: 0,
      },
    )
  })

  test.each<Record<string, string>>([
    { status: 'draft' },
    { region: '999999' },
    { kind: 'dinggang' },
    { pay: 'much' },
    { start: '2999-13' },
    { provides: 'dog' },
    { sort: 'newest' },
    { sort: 'random' },
    { major: '没有的专业' },
    { chain: 'no-chain' },
  ])('a filter that names nothing is not found: %o', async (filters) => {
    await publishPosition(await scene())
    expect(await listPositionPage(filters, 1)).toBeNull()
  })

  test('the list goes by pay for a month or by the last day for applying, open ones first', async () => {
    const who = await scene()
    await publishPosition(who, { title: '甲岗', payFen: '3000', openUntil: '2999-02-03' })
    await publishPosition(who, { title: '乙岗', payFen: '150', payPeriod: 'day', openUntil: '2999-02-02' })
    await publishPosition(who, { title: '丙岗', payFen: '2900', openUntil: '2999-02-01' })
    const titles = async (sort: string) =>
      (await listPositionPage({ sort }, 1))?.items.map(({ title }) => title)
    expect(await titles('pay')).toEqual(['乙岗', '甲岗', '丙岗'])
    expect(await titles('deadline')).toEqual(['丙岗', '乙岗', '甲岗'])
  })

  test('the positions of a suspended unit are gone', async () => {
    const who = await scene()
    await publishPosition(who)
    await db.organization.update({
      where: { id: who.firm.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    expect(await findPositionPage(SLUG)).toBeNull()
    expect((await listPositionPage({}, 1))?.total).toBe(0)
    expect(await listOpenPositionsOf(who.firm.id)).toEqual([])
  })

  test('a longer list asks no more of the database', async () => {
    const who = await scene()
    await publishPosition(who)
    const once = await countQueries(() => listPositionPage({}, 1))
    for (let n = 0; n < 4; n += 1) await publishPosition(who, { title: `岗位${n}`, majors: `专业${n}` })
    expect(await countQueries(() => listPositionPage({}, 1))).toBe(once)
  })
})
