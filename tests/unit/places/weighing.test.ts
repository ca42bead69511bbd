import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlacePosition, Taken, UnitCapacity } from '@/lib/features/places/types'
import { usageOf } from '@/lib/features/places/usage/rules'
import { type Scales, shortageOf, weigh } from '@/lib/features/places/weighing/rules'

const SPRING = { from: '2027-03-01', to: '2027-08-31' }
const nurses: PlacePosition = {
  id: 'nurses',
  kind: 'post',
  postClass: '护理',
  seats: 100,
  startsOn: SPRING.from,
  endsOn: SPRING.to,
}
const unit: UnitCapacity = {
  staff: 379,
  asOf: '2026-11-01',
  classes: [
    { name: '护理', staff: 104 },
    { name: '药剂', staff: 30 },
  ],
  approvals: [],
}
const scales = (overrides: Partial<Scales> = {}): Scales => ({
  unit,
  taken: [],
  today: '2026-11-27',
  ...overrides,
})
const taken = (places: number, overrides: Partial<Taken> = {}): Taken => ({
  ...SPRING,
  positionId: 'other',
  counted: true,
  postClass: '药剂',
  places,
  ...overrides,
})
const room = (position: PlacePosition, on: Scales) => {
  const { left, state } = weigh(position, on)
  return { left, state }
}
const why = (places: number, position: PlacePosition, on: Scales) =>
  shortageOf(weigh(position, on), places, position, on.unit)

describe('the room of a position', () => {
  test('is the least of its seats, a tenth of the unit and a fifth of the class', () => {
    expect(room(nurses, scales())).toEqual({ left: 20, state: 'open' })
    expect(room({ ...nurses, seats: 5 }, scales())).toEqual({ left: 5, state: 'open' })
    expect(room(nurses, scales({ taken: [taken(30)] }))).toEqual({ left: 7, state: 'open' })
    expect(room(nurses, scales({ taken: [taken(37)] }))).toEqual({ left: 0, state: 'full' })
  })

  test('counts the class over all positions, however it is written', () => {
    const others = [taken(15, { postClass: ' 护理 ' }), taken(5, { postClass: '护理', positionId: 'nurses' })]
    expect(room(nurses, scales({ taken: others }))).toEqual({ left: 0, state: 'full' })
  })

  test('of a visit is its seats alone: 认识实习 does not count, neither way', () => {
    const visit: PlacePosition = { ...nurses, id: 'visit', kind: 'visit', postClass: null }
    const nothing = { staff: null, asOf: null, classes: [], approvals: [] }
    expect(room(visit, scales({ unit: nothing }))).toEqual({ left: 100, state: 'open' })
    const visitors = taken(60, { positionId: 'visit', counted: false, postClass: null })
    expect(room(visit, scales({ taken: [visitors] }))).toEqual({ left: 40, state: 'open' })
    expect(room(nurses, scales({ taken: [visitors] }))).toEqual({ left: 20, state: 'open' })
  })

  test('is none where the unit or the class was not declared, or too long ago: silence is never a pass', () => {
    const undeclared = { ...unit, staff: null, asOf: null }
    expect(room(nurses, scales({ unit: undeclared }))).toEqual({ left: 0, state: 'undeclared' })
    expect(room({ ...nurses, postClass: '康复' }, scales())).toEqual({ left: 0, state: 'undeclared' })
    expect(room(nurses, scales({ today: '2027-11-01' })).state).toBe('open')
    expect(room(nurses, scales({ today: '2027-11-02' }))).toEqual({ left: 0, state: 'stale' })
    expect(room({ ...nurses, postClass: null }, scales())).toEqual({ left: 0, state: 'incomplete' })
    expect(room({ ...nurses, endsOn: null }, scales())).toEqual({ left: 0, state: 'incomplete' })
  })

  test('an approval raises its own limit, in its own time, and no other', () => {
    const ofClass = { ...SPRING, postClass: '护理', places: 60 }
    const ofUnit = { ...SPRING, postClass: null, places: 60 }
    const having = (...approvals: UnitCapacity['approvals'][number][]) =>
      room(nurses, scales({ unit: { ...unit, approvals } })).left
    expect(having(ofClass)).toBe(37)
    expect(having(ofUnit)).toBe(20)
    expect(having(ofClass, ofUnit)).toBe(60)
    expect(having({ ...ofClass, to: '2027-08-30' })).toBe(20)
    expect(having({ ...ofClass, postClass: '药剂' })).toBe(20)
  })

  test('is never negative and never more than any of its limits', () => {
    const places = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(places, places, places, (inUnit, inClass, inPosition) => {
        const { left } = weigh(
          nurses,
          scales({
            taken: [
              taken(inUnit),
              taken(inClass, { postClass: '护理' }),
              taken(inPosition, { postClass: '护理', positionId: 'nurses' }),
            ],
          }),
        )
        const most = Math.min(37 - inUnit - inClass - inPosition, 20 - inClass - inPosition, 100 - inPosition)
        expect(left).toBe(Math.max(0, most))
      }),
    )
  })
})

describe('a refusal', () => {
  test('names the limit with the word of the rule, the first day without room, and what is left', () => {
    const autumn = taken(35, { from: '2027-07-01', to: '2027-12-31' })
    expect(why(3, nurses, scales({ taken: [autumn] }))).toBe(
      '名额不足：单位在岗职工 379 人，同一时间的岗位实习生一般不超过 10%，即 37 人，本平台按上限执行；' +
        '2027年7月1日起已占 35 个。这段时间还剩 2 个名额，需要 3 个。',
    )
    expect(why(2, nurses, scales({ taken: [autumn] }))).toBeNull()
  })

  test('names the class, and an approval that has been used up', () => {
    const full = taken(20, { postClass: '护理' })
    expect(why(1, nurses, scales({ taken: [full] }))).toContain(
      '“护理”类岗位有职工 104 人，同一时间的实习生一般不超过 20%，即 20 人，本平台按上限执行',
    )
    const approvals = [{ ...SPRING, postClass: '护理', places: 24 }]
    const raised = scales({ taken: [{ ...full, places: 24 }], unit: { ...unit, approvals } })
    expect(why(1, nurses, raised)).toContain('即 20 人，备案后可到 24 人；2027年3月1日起已占 24 个')
  })

  test('names the seats of the position', () => {
    expect(why(6, { ...nurses, seats: 5 }, scales())).toContain('本岗位招收 5 人；2027年3月1日起已占 0 个')
  })

  test('says what has to be declared', () => {
    expect(why(1, nurses, scales({ unit: { ...unit, staff: null } }))).toContain('还没有申报在岗职工人数')
    expect(why(1, { ...nurses, postClass: '康复' }, scales())).toContain('“康复”类岗位的职工人数')
    expect(why(1, nurses, scales({ today: '2028-01-01' }))).toContain('截至2026年11月1日，已超过 12 个月')
    expect(why(1, { ...nurses, startsOn: null }, scales())).toContain('没有写明起止日期')
  })
})

test('the use of a unit is shown as a whole and by class, with classes that were not declared', () => {
  const some = [taken(3), taken(2, { postClass: '康复' }), taken(9, { counted: false, postClass: null })]
  const usages = usageOf(scales({ taken: some }), SPRING)
  expect(usages.map(({ postClass, staff, stretches }) => [postClass, staff, stretches[0]])).toEqual([
    [null, 379, { ...SPRING, taken: 5, limit: 37 }],
    ['护理', 104, { ...SPRING, taken: 0, limit: 20 }],
    ['药剂', 30, { ...SPRING, taken: 3, limit: 6 }],
    ['康复', null, { ...SPRING, taken: 2, limit: 0 }],
  ])
})
