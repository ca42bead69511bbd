import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  APPLICATION_STATUSES,
  END_GATES,
  OPEN_STATUSES,
  PLACEMENT_GATES,
} from '@/lib/features/applications/constants'
import {
  type Attestation,
  attestationsOf,
  cursorOf,
  describeGates,
  endBefore,
  fillMessage,
  gateLinesOf,
  heldUntil,
  readCursor,
  remindBefore,
  toApplicantFinding,
} from '@/lib/features/applications/rules'
import { createApplicationInput, moveApplicationInput } from '@/lib/features/applications/schema'
import { APPLICATION_EVENTS, next } from '@/lib/features/applications/workflow'
import { blocking, checkGates } from '@/lib/features/compliance/rules'
import type { Finding } from '@/lib/features/compliance/types'
import { CONTEXT, LAWFUL } from '@/tests/support/compliance'

describe('the life of an application', () => {
  test('ends nowhere else than it should', () => {
    const ends = APPLICATION_STATUSES.filter((status) =>
      APPLICATION_EVENTS.every((event) => next(status, event) === null),
    )
    expect(ends).toEqual(['declined', 'withdrawn', 'unsuccessful'])
  })

  test('a student can leave from every state that others see', () => {
    const left = OPEN_STATUSES.filter((status) => next(status, 'withdraw') === 'withdrawn')
    expect(left).toEqual(['submitted', 'shortlisted', 'offered', 'accepted'])
  })

  test('nobody is accepted who was not offered the place and took it', () => {
    const ways = APPLICATION_STATUSES.flatMap((status) =>
      APPLICATION_EVENTS.filter((event) => next(status, event) === 'accepted').map((event) => [
        status,
        event,
      ]),
    )
    expect(ways).toEqual([
      ['offered', 'accept'],
      ['accepted', 'approve'],
      ['accepted', 'conclude'],
    ])
  })
})

test('a message has its open places filled in, and nothing else is touched', () => {
  const names = { student: '某某', position: '照护实习生', unit: '某中心' }
  expect(fillMessage('{姓名}同学：{岗位}（{单位}）{时间}', names)).toBe(
    '某某同学：照护实习生（某中心）{时间}',
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/[{}]/.test(text))
      expect(fillMessage(text, names)).toBe(text)
    }),
  )
})

test('a cursor is read as it was written, and nothing else is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.uuid(), (moment, id) => {
      const place = { movedAt: new Date(moment), id }
      expect(readCursor(cursorOf(place))).toEqual(place)
    }),
  )
  for (const text of [
    null,
    '',
    '1',
    '1_x',
    "1_'; DROP TABLE applications",
    '-1_00000000-0000-4000-8000-000000000000',
  ])
    expect(readCursor(text)).toBeNull()
})

test('whoever is reminded has another week, and a hold lasts as long', () => {
  const now = new Date('2027-03-23T04:00:00Z')
  expect(remindBefore(now).toISOString()).toBe('2027-03-08T04:00:00.000Z')
  expect(endBefore(now).toISOString()).toBe('2027-03-01T04:00:00.000Z')
  expect(heldUntil(now).toISOString()).toBe('2027-04-14T04:00:00.000Z')
})

test('a gate says what its rule finds, and who said what of it', () => {
  const by = { attestedBy: '某校管理员', attestedAt: new Date('2027-03-01T00:00:00Z') }
  const said: Attestation[] = [
    { gate: 'R14', met: true, ...by },
    { gate: 'R21', met: false, ...by },
  ]
  const findings = checkGates('placement', attestationsOf(said), LAWFUL, CONTEXT)
  const lines = gateLinesOf(said, findings)
  expect(lines.map(({ gate }) => gate)).toEqual([...PLACEMENT_GATES])
  expect(lines.map(({ outcome, hinders }) => [outcome, hinders])).toEqual([
    ['needs-fact', false],
    ['needs-fact', true],
    ['pass', false],
    ['needs-fact', true],
    ['block', true],
    ['needs-fact', true],
  ])
  expect(lines[2]?.attested).toEqual({ met: true, by: '某校管理员', at: '2027-03-01T00:00:00.000Z' })
  expect(describeGates(blocking(findings))).toBe(
    '学生和监护人已签署知情同意书（R08）；所安排的工作不属于对该学生的禁忌劳动（R16d）；' +
      '已完成上岗前的安全教育培训（R21，已登记为未达到）；学校和单位已各安排一名指导老师（R22）',
  )
  const end = gateLinesOf([], checkGates('end', {}, LAWFUL, CONTEXT))
  expect(end.map(({ gate, hinders }) => [gate, hinders])).toEqual(END_GATES.map((gate) => [gate, true]))
})

test('a finding is kept without the fact that was compared', () => {
  const finding = { rule: 'R16b', fact: '开始时已满 16 周岁', threshold: '16' } as Finding
  expect(JSON.stringify(toApplicantFinding(finding))).not.toContain('周岁')
})

describe('what is typed', () => {
  const id = '00000000-0000-4000-8000-000000000000'

  test('a draft may be empty, an application may not', () => {
    const form = { id, positionId: id, statement: ' ' }
    expect(createApplicationInput.safeParse({ ...form, intent: 'save' }).success).toBe(true)
    expect(createApplicationInput.safeParse({ ...form, intent: 'submit' }).error?.issues).toMatchObject([
      { path: ['statement'], message: '请写几句申请说明，再提交申请' },
    ])
  })

  test('a school says why it refuses; a student who leaves is asked nothing', () => {
    const step = { id, version: '1' }
    expect(moveApplicationInput.safeParse({ ...step, event: 'withdraw' }).success).toBe(true)
    expect(moveApplicationInput.safeParse({ ...step, event: 'refuse' }).error?.issues).toMatchObject([
      { path: ['reason'] },
    ])
  })

  test('nobody hands in or lets expire by a button', () => {
    for (const event of ['submit', 'expire'])
      expect(moveApplicationInput.safeParse({ id, version: '1', event }).success).toBe(false)
  })
})
