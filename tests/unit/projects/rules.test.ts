import { describe, expect, test } from 'vitest'
import {
  keepersOf,
  milestonesOf,
  missingForRegistration,
  outputsOf,
  partiesOf,
} from '@/lib/features/projects/rules'
import { createProjectInput, moveProjectInput } from '@/lib/features/projects/schema'
import { parseDay } from '@/lib/shared/dates'

describe('the tables of the form', () => {
  test('empty rows are left out and the others keep their order', () => {
    expect(milestonesOf(['签约', '', '开班'], ['2025-9-1', '', ''], [], ['', '', '通知'], parseDay)).toEqual({
      rows: [
        { title: '签约', dueOn: '2025-09-01', doneOn: null, evidence: null },
        { title: '开班', dueOn: null, doneOn: null, evidence: '通知' },
      ],
      errors: [],
    })
  })

  test('what is wrong is said with the number of its row', () => {
    const { errors } = milestonesOf(['', '开班'], ['2025-09-01', '2025-02-31'], [], [], parseDay)
    expect(errors).toEqual([
      '进程第 1 行缺少节点名称',
      '进程第 2 行的日期应写成 2022-05-20，并且日历上确有这一天',
    ])
    expect(outputsOf(['教材', ''], ['', '某书'], [], parseDay).errors).toEqual([
      '成果第 1 行缺少成果名称',
      '成果第 2 行缺少类别，例如教材、课程、专利',
    ])
  })
})

describe('parties', () => {
  test('the units in the lead keep a project; without a lead all of them do', () => {
    expect(
      keepersOf([
        { organizationId: 'a', role: 'participant' },
        { organizationId: 'b', role: 'lead' },
      ]),
    ).toEqual(['b'])
    expect(
      keepersOf([
        { organizationId: 'a', role: 'participant' },
        { organizationId: 'b', role: 'guide' },
      ]),
    ).toEqual(['a', 'b'])
  })

  test('a unit with two roles is found', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }]
    expect(partiesOf({ lead: [a], participant: [b], supporter: [], guide: [a] }).twice).toBe(a)
    expect(partiesOf({ lead: [a], participant: [b], supporter: [], guide: [] }).twice).toBeNull()
  })
})

test('what is missing before a project can be handed in is named', () => {
  expect(missingForRegistration({ leads: [], startsOn: null, summary: '' })).toEqual([
    '牵头单位',
    '开始日期',
    '简介',
  ])
  expect(missingForRegistration({ leads: ['甲'], startsOn: '2025', summary: '有' })).toEqual([])
})

describe('the form', () => {
  const form = {
    id: '0198c7a0-0000-7000-8000-000000000001',
    title: '订单班',
    kind: 'order_class',
    returnTo: '/workspace/projects',
  }
  const sentences = (input: Record<string, unknown>) => {
    const parsed = createProjectInput.safeParse({ ...form, ...input })
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
  }

  test('a form with only the least is whole', () => {
    expect(sentences({})).toEqual([])
  })

  test.each([
    [{ title: ' ' }, 'title: 请填写项目名称'],
    [{ title: '字'.repeat(81) }, 'title: 项目名称不能超过 80 个字'],
    [{ kind: 'anything' }, 'kind: 请选择列出的一项'],
    [
      { startsOn: '2025-02-31' },
      'startsOn: 开始日期应写成 2022、2022-05 或 2022-05-20，并且日历上确有这一天',
    ],
    [
      { startsOn: '2025-05', endsOn: '2025-04' },
      'endsOn: 结束日期不能早于开始日期；只写到年或月时，按其第一天比较',
    ],
    [{ budgetFen: '很多' }, 'budgetFen: 经费应为金额，最多到分，例如 3000 或 50万'],
    [{ chainIds: 'x' }, 'chainIds: 产业链中有不存在的选项'],
    [{ milestoneTitle: ['', ''], milestoneDue: ['2025-01-01', ''] }, 'milestones: 进程第 1 行缺少节点名称'],
    [{ returnTo: 'https://example.com' }, 'returnTo: 返回地址不正确'],
  ])('%o is refused with a sentence', (input, sentence) => {
    expect(sentences(input)).toEqual([sentence])
  })

  test('a step that must say why is refused without a reason', () => {
    const step = { id: form.id, version: '1', event: 'return', reason: ' ', returnTo: form.returnTo }
    expect(moveProjectInput.safeParse(step).error?.issues[0]).toMatchObject({
      path: ['reason'],
      message: '请写明原因',
    })
    expect(moveProjectInput.safeParse({ ...step, event: 'register' }).success).toBe(true)
  })
})
