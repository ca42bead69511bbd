import { beforeAll, describe, expect, test } from 'vitest'
import { mapping } from '@/prisma/seed/mapping'
import { ensureRegions, readRegions } from '@/prisma/seed/regions'
import { db, emptyDatabase } from '@/tests/support/database'

beforeAll(emptyDatabase)

describe('the regions of GB/T 2260', () => {
  test('are 34 provinces, 333 prefectures and 2844 counties', () => {
    const levels = readRegions().map((region) => region.level)
    expect([1, 2, 3].map((level) => levels.filter((each) => each === level).length)).toEqual([34, 333, 2844])
  })

  test('have a parent that is itself a region, one level or two above', () => {
    const rows = readRegions()
    const byCode = new Map(rows.map((row) => [row.code, row]))
    for (const row of rows) {
      const parent = row.parentCode === null ? null : byCode.get(row.parentCode)
      expect(row.level === 1 ? parent === null : (parent?.level ?? 9) < row.level, row.code).toBe(true)
      expect(row.fullName).toBe((parent?.fullName ?? '') + row.name)
    }
  })

  test('put province-governed cities and the districts of municipalities under the province', () => {
    const find = (code: string) => readRegions().find((region) => region.code === code)
    expect(find('419001')).toEqual({
      code: '419001',
      name: '济源市',
      fullName: '河南省济源市',
      level: 3,
      parentCode: '410000',
    })
    expect(find('500235')).toMatchObject({ fullName: '重庆市云阳县', parentCode: '500000' })
    expect(find('370211')).toMatchObject({ fullName: '山东省青岛市黄岛区', parentCode: '370200' })
  })

  test('hold every region that the facts name, under that name', () => {
    const names = new Map(readRegions().map((region) => [region.code, region.fullName]))
    for (const [name, code] of Object.entries(mapping.regionCode)) expect(names.get(code)).toBe(name)
  })

  test('are put in once, and again where one is missing', async () => {
    const all = readRegions().length
    expect(await ensureRegions(db)).toBe(all)
    expect(await ensureRegions(db)).toBe(0)
    await db.region.delete({ where: { code: '370211' } })
    expect(await ensureRegions(db)).toBe(1)
  })
})
