import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FigureQualifier, formatFigure } from '@/lib/shared/figures'

describe('a figure', () => {
  it.each<[number | string, FigureQualifier | null, string, string]>([
    [26, null, '家', '26家'],
    [2000, 'over', '人', '超过2000人'],
    [95, 'about', '%', '约95%'],
    [300, 'nearly', '人', '近300人'],
    [2000, 'odd', '名', '2000余名'],
    [6000, 'many', '人', '6000多人'],
    [40000, 'at_least', '人次', '4万人次以上'],
    [40000, 'odd', '人次', '4万余人次'],
    [1000, 'odd', '万元', '1000余万元'],
    ['40000.0000', 'at_least', '人次', '4万人次以上'],
  ])('of %s (%s) is shown with its qualifier in its place', (value, qualifier, unit, text) => {
    expect(formatFigure({ value, qualifier, unit }).text).toBe(text)
  })

  it.each<[number | string, string]>([
    [0, '0'],
    [12345, '12,345'],
    [213000, '21.3万'],
    [12345678, '12,345,678'],
    [120000000, '1.2亿'],
    [100000000, '1亿'],
    [10050000, '1005万'],
    ['3.5000', '3.5'],
    ['0.25', '0.25'],
    [-5, '−5'],
    ['不详', '不详'],
  ])('of %s is written exactly, as %s', (value, text) => {
    expect(formatFigure({ value, unit: '' }).text).toBe(text)
  })

  it('in 万元 is not counted in 万 again', () => {
    expect(formatFigure({ value: 40000, unit: '万元' }).text).toBe('40,000万元')
  })

  it('is the sum of its parts', () => {
    const { before, number, scale, infix, unit, after, text } = formatFigure({
      value: 40000,
      qualifier: 'at_least',
      unit: '人次',
    })
    expect([before, number, scale, infix, unit, after]).toEqual(['', '4', '万', '', '人次', '以上'])
    expect(before + number + scale + infix + unit + after).toBe(text)
  })

  it('never loses a digit of its value', () => {
    const scales: Record<string, number> = { '': 0, 万: 4, 亿: 8 }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(),
          fc.nat({ max: 99_999 }).map((n) => n * 1000),
        ),
        (value) => {
          const { number, scale } = formatFigure({ value, unit: '人' })
          const factor = 10 ** (scales[scale] ?? Number.NaN)
          expect(Math.round(Number(number.replaceAll(',', '')) * factor)).toBe(value)
        },
      ),
    )
  })
})
