/** The two lawful kinds of internship. */
export const POSITION_KINDS = ['post', 'visit'] as const
export type PositionKind = (typeof POSITION_KINDS)[number]

export const POSITION_KIND_LABELS: Record<PositionKind, string> = {
  post: '岗位实习',
  visit: '认识实习',
}

/** The life of a position, in its order. Lists of visitors are sorted by it: open ones first. */
export const POSITION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'published',
  'paused',
  'closed',
  'expired',
] as const
export type PositionStatus = (typeof POSITION_STATUSES)[number]

export const POSITION_STATUS_LABELS: Record<PositionStatus, string> = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  published: '招收中',
  paused: '暂停招收',
  closed: '已结束',
  expired: '已过期',
}

/** What visitors may see. */
export const PUBLIC_POSITION_STATUSES = ['published', 'paused', 'closed', 'expired'] as const

export const PAY_PERIODS = ['month', 'day'] as const
export type PayPeriod = (typeof PAY_PERIODS)[number]

export const PAY_PERIOD_LABELS: Record<PayPeriod, string> = { month: '每月', day: '每天' }

/** The fields of a position's form with their labels; a finding, or a note of a moderator, is about one of them. */
export const POSITION_FIELD_LABELS = {
  allianceId: '审核的联盟',
  unitLawful: '合法诚信与安全生产',
  unitLawfulOn: '核对日期',
  isIntermediary: '中介或有偿代理机构',
  title: '岗位名称',
  kind: '类型',
  postClass: '岗位类别',
  seats: '招收人数',
  majors: '适合的专业',
  tasks: '做什么',
  learningGoals: '学什么',
  chainIds: '产业链',
  region: '工作地区',
  address: '详细地址',
  venueType: '工作场所',
  contact: '咨询方式',
  openUntil: '报名截止日期',
  startsOn: '开始日期',
  endsOn: '结束日期',
  hoursPerDay: '每天工时',
  hoursPerWeek: '每周工时',
  shift: '班次',
  nightFrom: '夜间工作从',
  nightTo: '夜间工作到',
  restDaysWork: '休息日上班',
  holidaysWork: '法定节假日上班',
  overtime: '加班',
  payFen: '报酬（元）',
  payPeriod: '报酬的计算周期',
  payBasis: '计酬方式',
  independentWork: '相对独立工作',
  samePostWageFen: '同岗位工资（元/月）',
  lowestWageGradeFen: '最低档工资（元/月）',
  minimumWageFen: '当地最低工资（元/月）',
  payReason: '低于标准的理由',
  payCycleDays: '发放间隔（天）',
  payee: '发给谁',
  payForm: '发放形式',
  accommodation: '提供住宿',
  meals: '提供用餐',
  insuranceKind: '保险',
  insurancePayer: '保费由谁承担',
  insuranceFrom: '保险起',
  insuranceTo: '保险止',
  insuranceNote: '保险说明',
  fees: '收费与扣押',
  hazards: '危险与禁忌劳动',
  labourGrade: '体力劳动强度',
  schoolMentor: '学校指导教师',
  enterpriseMentor: '单位指导师傅',
  filingNumber: '备案号',
} as const
export type PositionField = keyof typeof POSITION_FIELD_LABELS

export const POSITION_FIELDS = Object.keys(POSITION_FIELD_LABELS) as PositionField[]

/** The pages of a new position's form, in their order. The last one has no fields: it shows what the rules say. */
export const FORM_STEPS = ['unit', 'post', 'terms', 'safety', 'check'] as const
export type FormStep = (typeof FORM_STEPS)[number]

export const FORM_STEP_LABELS: Record<FormStep, string> = {
  unit: '单位情况',
  post: '岗位',
  terms: '时间与报酬',
  safety: '安全与保险',
  check: '检查',
}

/** On which page each field stands. */
export const FORM_STEP_FIELDS: Record<Exclude<FormStep, 'check'>, readonly PositionField[]> = {
  unit: ['allianceId', 'unitLawful', 'unitLawfulOn', 'isIntermediary'],
  post: [
    'title',
    'kind',
    'postClass',
    'seats',
    'majors',
    'tasks',
    'learningGoals',
    'chainIds',
    'region',
    'address',
    'venueType',
    'contact',
    'openUntil',
  ],
  terms: [
    'startsOn',
    'endsOn',
    'hoursPerDay',
    'hoursPerWeek',
    'shift',
    'nightFrom',
    'nightTo',
    'restDaysWork',
    'holidaysWork',
    'overtime',
    'payFen',
    'payPeriod',
    'payBasis',
    'independentWork',
    'samePostWageFen',
    'lowestWageGradeFen',
    'minimumWageFen',
    'payReason',
    'payCycleDays',
    'payee',
    'payForm',
    'accommodation',
    'meals',
  ],
  safety: [
    'insuranceKind',
    'insurancePayer',
    'insuranceFrom',
    'insuranceTo',
    'insuranceNote',
    'fees',
    'hazards',
    'labourGrade',
    'schoolMentor',
    'enterpriseMentor',
    'filingNumber',
  ],
}

/**
 * What may change while a position stays published: no rule compares it, and no moderator decides by it. Whatever is
 * not named here is reviewed again.
 */
export const FREE_FIELDS = ['address', 'contact', 'openUntil', 'chainIds', 'insuranceNote', 'slug'] as const

/** What may stay empty in a draft and is asked for before it is handed in: by a rule, or by what visitors must know. */
export const NEEDED_FIELDS: readonly PositionField[] = [
  'unitLawful',
  'unitLawfulOn',
  'isIntermediary',
  'majors',
  'tasks',
  'learningGoals',
  'region',
  'venueType',
  'contact',
  'openUntil',
  'startsOn',
  'endsOn',
  'hoursPerDay',
  'hoursPerWeek',
  'shift',
  'restDaysWork',
  'holidaysWork',
  'overtime',
  'insuranceKind',
  'insurancePayer',
  'insuranceFrom',
  'insuranceTo',
  'fees',
  'hazards',
  'labourGrade',
  'enterpriseMentor',
]

/** The value that says in a list of ticks that none of the others applies. */
export const NONE = 'none'

/** Longest texts, in characters, and longest lists. */
export const POSITION_LIMITS = {
  title: 60,
  postClass: 40,
  entry: 60,
  entries: 30,
  task: 100,
  learningGoals: 2000,
  seats: 1000,
  insurance: 200,
  region: 40,
  address: 120,
  mentor: 100,
  filingNumber: 60,
  payReason: 200,
  payCycleDays: 366,
  contact: 200,
  reason: 500,
  reviewNote: 300,
  /** How many earlier positions the form of a new one offers to copy. */
  copied: 50,
} as const

/** Those who offer positions, and those who review them. */
export type PositionScope = 'own' | 'review'

/** Where each of them works. */
export const POSITION_BASES: Record<PositionScope, string> = {
  own: '/workspace/positions',
  review: '/admin/positions',
}
