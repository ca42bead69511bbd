import { POSITION_BASES, type PositionScope } from '@/lib/features/positions/constants'

/** What the pages of those who offer positions, and of those who review them, are called. */
export const WORDS = {
  own: {
    home: { label: '工作台', href: '/workspace' },
    title: '本单位的实习岗位',
    lead: '分步填写，边填边按规定检查；审核通过即公开，退回时会写明原因。',
  },
  review: {
    home: { label: '管理', href: '/admin' },
    title: '实习岗位审核',
    lead: '核对成员单位提交的岗位和检查结果，发布或退回。',
  },
} as const satisfies Record<PositionScope, unknown>

/** The way to the list of positions. */
export const positionTrail = (scope: PositionScope) => [
  WORDS[scope].home,
  { label: WORDS[scope].title, href: POSITION_BASES[scope] },
]
