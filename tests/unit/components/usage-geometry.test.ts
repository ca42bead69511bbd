import { expect, test } from 'vitest'
import { areaOf, CHART, positionOf, stepsOf, topOf } from '@/components/places/usage-geometry'

const WINDOW = { from: '2027-01-01', to: '2027-01-10' }
const STRETCHES = [
  { from: '2027-01-01', to: '2027-01-05', taken: 10, limit: 20 },
  { from: '2027-01-06', to: '2027-01-10', taken: 20, limit: 20 },
]

test('days stand between the edges of the window, its last day included', () => {
  expect(positionOf('2027-01-01', WINDOW)).toBe(0)
  expect(positionOf('2027-01-06', WINDOW)).toBe(0.5)
  expect(positionOf('2027-01-11', WINDOW)).toBe(1)
})

test('the scale ends above the highest number, and is there for none at all', () => {
  expect(topOf(STRETCHES)).toBe(23)
  expect(topOf([{ from: '2027-01-01', to: '2027-01-10', taken: 0, limit: 0 }])).toBe(2)
})

test('the line goes in steps from edge to edge, and the area closes below it', () => {
  expect(stepsOf(STRETCHES, WINDOW, 'taken')).toBe('M0 113H500V26.1H1000')
  expect(stepsOf(STRETCHES, WINDOW, 'limit')).toBe('M0 26.1H500V26.1H1000')
  expect(areaOf(STRETCHES, WINDOW)).toBe(`M0 113H500V26.1H1000V${CHART.height}H0Z`)
  expect(stepsOf([], WINDOW, 'taken')).toBe('')
})
