import type { RuleId } from '@/lib/features/compliance/constants'

/** What a student may rely on, in short sentences, each by the rule that it follows from. */
export const STUDENT_RIGHTS: readonly { text: string; rule: RuleId }[] = [
  { text: '上岗前，学校、单位和您签订三方协议；没有签订的，不能安排实习。', rule: 'R14' },
  { text: '是否参加这个岗位，须经您本人知情同意；未成年的，还须监护人同意。', rule: 'R08' },
  { text: '每天不超过 8 小时，每周不超过 40 小时。', rule: 'R17a' },
  { text: '不在休息日和法定节假日安排实习，确有需要的须事先备案。', rule: 'R17c' },
  { text: '不安排加班和夜班，确有需要的须事先备案。', rule: 'R17d' },
  { text: '报酬用货币足额、按时直接发给您本人，一般每月至少发一次。', rule: 'R18b' },
  { text: '任何人不得向您收取押金、培训费、管理费、介绍费等费用，不得扣押证件或要求担保。', rule: 'R20' },
  { text: '整个实习期间有实习责任保险，保费不由您承担，也不从报酬中扣除。', rule: 'R26' },
  { text: '上岗前接受安全培训，不从事高空、井下、有毒、易燃易爆等高风险的工作。', rule: 'R17b' },
  { text: '学校和单位各有一名指导教师，遇到问题可以找任何一方。', rule: 'R22' },
]
