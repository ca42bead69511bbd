/** The life of an application, in its order. */
export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'shortlisted',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
  'unsuccessful',
] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

export const APPLICATION_STATUS_LABELS: Record<ApplicationStatus, string> = {
  draft: '草稿',
  submitted: '已申请',
  shortlisted: '候选',
  offered: '已发录用',
  accepted: '已接受',
  declined: '已谢绝',
  withdrawn: '已退出',
  unsuccessful: '未录用',
}

/** While an application is in one of these, the unit sees it and its student. */
export const LIVE_STATUSES = ['submitted', 'shortlisted', 'offered', 'accepted'] as const
export type LiveStatus = (typeof LIVE_STATUSES)[number]

/** While it is in one of these, the student has no second one for the same position. */
export const OPEN_STATUSES = ['draft', ...LIVE_STATUSES] as const

/** Longest texts, in characters, and how many open applications a student has at once. */
export const APPLICATION_LIMITS = {
  statement: 500,
  fitReason: 200,
  message: 500,
  reason: 200,
  open: 20,
  templateName: 30,
  templates: 20,
} as const

/** After so many days without a step, whose turn it is is reminded; after so many more the application ends. */
export const REMIND_AFTER_DAYS = 15
export const END_AFTER_DAYS = 22

export const APPLICATIONS_A_PAGE = 30

/** How many applications a column of the board shows. */
export const BOARD_CARDS = 20

/**
 * What the school attests, one by one, before a student is placed, and at the end; named by the rules of internship,
 * which say which of it stands in the way. R16d is attested because nothing about sex is ever stored.
 */
export const PLACEMENT_GATES = ['R05', 'R08', 'R14', 'R16d', 'R21', 'R22'] as const
export const END_GATES = ['R24', 'R25'] as const
export const GATES = [...PLACEMENT_GATES, ...END_GATES] as const
export type PlacementGate = (typeof GATES)[number]

/** What a school says of a gate: that it is there, that it is not, or nothing (any more). */
export const GATE_ANSWERS = ['yes', 'denied', 'no'] as const
export type GateAnswer = (typeof GATE_ANSWERS)[number]

export const GATE_LABELS: Record<PlacementGate, string> = {
  R05: '首次安排学生到这家单位之前，学校已实地考察并有书面报告',
  R08: '学生和监护人已签署知情同意书',
  R14: '学校、单位、学生三方已按规定文本签订实习协议',
  R16d: '所安排的工作不属于对该学生的禁忌劳动',
  R21: '已完成上岗前的安全教育培训',
  R22: '学校和单位已各安排一名指导老师',
  R24: '学校和单位已共同完成考核，兼顾过程与结果',
  R25: '协议、方案、报告、考核结果、日志、检查记录、总结等材料已归档',
}

/** Where each side works on applications. */
export const APPLICATION_BASES = {
  student: '/workspace/applications',
  unit: '/workspace/applicants',
  school: '/workspace/placements',
} as const

export const OPENINGS_BASE = '/workspace/openings'
export const TEMPLATES_BASE = '/workspace/applicants/templates'

/** What a template may leave open; the words are put in when the message is sent. */
export const PLACEHOLDERS = ['{姓名}', '{岗位}', '{单位}'] as const
