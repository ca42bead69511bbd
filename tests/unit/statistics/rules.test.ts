import { describe, expect, it } from 'vitest'
import { TILES } from '@/lib/features/statistics/constants'
import { countPlaces, shadeOf, shortRegion } from '@/lib/features/statistics/places/rules'
import { groupOf, segmentsFor, yearsOf } from '@/lib/features/statistics/rules'
import { readRegions } from '@/prisma/seed/regions'

describe('the tiles', () => {
  it('are the 34 province-level units, each on a square of its own', () => {
    const provinces = readRegions().filter(({ code }) => code.endsWith('0000'))
    expect(Object.keys(TILES).sort()).toEqual(provinces.map(({ code }) => code).sort())
    expect(Object.keys(TILES)).toHaveLength(34)
    expect(new Set(Object.values(TILES).map(String)).size).toBe(34)
  })

  it('carry names without what kind of region it is', () => {
    const named = ['山东省', '北京市', '内蒙古自治区', '新疆维吾尔自治区', '广西壮族自治区', '宁夏回族自治区']
    expect(named.map(shortRegion)).toEqual(['山东', '北京', '内蒙古', '新疆', '广西', '宁夏'])
    expect(shortRegion('香港特别行政区')).toBe('香港')
  })

  it('are darker where there is more, and plain only where there is nothing', () => {
    expect([0, 1, 2, 30, 60, 100].map((count) => shadeOf(count, 100))).toEqual([0, 1, 1, 3, 4, 4])
    expect(shadeOf(0, 0)).toBe(0)
  })
})

describe('what lies where', () => {
  const regions = [
    { code: '370200', name: '青岛市' },
    { code: '370300', name: '淄博市' },
  ]
  const located = {
    members: [['370211'], ['370200'], ['370000'], ['410100'], []],
    projects: [['370211', '370202', '370302'], ['370000', '410100'], []],
    positions: [],
  }

  it('counts a record once in each region that it has to do with', () => {
    const { places } = countPlaces(regions, located, '370000')
    expect(places.map(({ counts }) => counts)).toEqual([
      { members: 2, projects: 1, positions: 0 },
      { members: 0, projects: 1, positions: 0 },
    ])
  })

  it('counts apart what lies in the region but in none of its parts', () => {
    expect(countPlaces(regions, located, '370000').elsewhere).toEqual({
      members: 1,
      projects: 1,
      positions: 0,
    })
    expect(countPlaces(regions, located, null).elsewhere).toEqual({ members: 3, projects: 2, positions: 0 })
  })
})

describe('what is counted', () => {
  it('asks a list only for filters that it has', () => {
    expect(segmentsFor(['kind', 'region', 'year'], { year: '2023', region: '370200' })).toEqual([
      'region',
      '370200',
      'year',
      '2023',
    ])
    expect(segmentsFor(['kind'], { year: '2023' })).toBeNull()
    expect(segmentsFor(['kind'], {})).toEqual([])
  })

  it('leads to the list of just what it counts', () => {
    const listed = {
      total: 5,
      kinds: { key: 'kind', options: [{ value: 'order_class', label: '订单班', count: 2 }] },
      years: [
        { value: '2024', label: '2024年', count: 3 },
        { value: '2021', label: '2021年', count: 1 },
      ],
    }
    const keys = ['kind', 'region', 'year']
    const whole = groupOf('projects', keys, {}, listed)
    expect([whole.href, whole.kinds[0]?.href]).toEqual(['/projects', '/projects/by/kind/order_class'])
    expect(whole.years.map(({ label, count, href }) => [label, count, href])).toEqual([
      ['2021', 1, '/projects/by/year/2021'],
      ['2022', 0, '/projects/by/year/2022'],
      ['2023', 0, '/projects/by/year/2023'],
      ['2024', 3, '/projects/by/year/2024'],
    ])
    const inYear = groupOf('projects', keys, { year: '2024' }, listed)
    expect(inYear.kinds[0]?.href).toBe('/projects/by/kind/order_class/year/2024')
    expect(inYear.years).toEqual([])
  })

  it('knows the years of all sources, newest first', () => {
    expect(yearsOf(['2021', '2023'], ['2023', '2019'])).toEqual(['2023', '2021', '2019'])
  })
})
