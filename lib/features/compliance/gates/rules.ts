import type { GateRule } from '../types'

const before = { of: 'gate', phase: 'placement', breach: 'gate', article: null } as const
const atEnd = { ...before, phase: 'end' } as const

/** What no fact of a position decides: the school attests it before a placement begins, or at its end. */
export const GATE_RULES: readonly GateRule[] = [
  {
    ...before,
    id: 'R08',
    title: '知情同意',
    text: '所有学生参加岗位实习前，学生与监护人或家长在知情同意书上签字。',
    threshold: '学生与监护人书面同意',
    certainty: 'B',
  },
  {
    ...before,
    id: 'R14',
    title: '三方协议',
    text: '学校、实习单位、学生三方在开始之前按示范文本签订实习协议；没有签订的不得安排实习。',
    threshold: '开始之前三方签订',
    certainty: 'B',
  },
  {
    ...before,
    id: 'R21',
    title: '安全教育',
    text: '上岗之前对学生进行安全防护知识、岗位操作规程的教育培训和考核。',
    threshold: '上岗之前完成',
    certainty: 'C',
  },
  {
    ...before,
    id: 'R22',
    title: '双导师',
    text: '学校与实习单位分别指派导师，全程指导、共同管理学生实习。',
    threshold: '双方各至少一名',
    certainty: 'B',
  },
  {
    ...atEnd,
    id: 'R24',
    title: '双方考核',
    text: '由学校与实习单位共同考核，兼顾过程与结果；不简单套用员工标准。',
    threshold: '双方各有一份评价',
    certainty: 'B',
  },
  {
    ...atEnd,
    id: 'R25',
    title: '实习档案',
    text: '归档三方协议、实习方案、实习报告、考核结果、实习日志、检查记录、实习总结及其他材料。',
    threshold: '材料齐全',
    certainty: 'C',
  },
]
