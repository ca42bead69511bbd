/** The kinds of 合作项目, in the order in which lists and forms show them. */
export const PROJECT_KINDS = [
  'order_class',
  'modern_apprenticeship',
  'field_engineer',
  'industry_college',
  'training_base',
  'course_development',
  'teacher_exchange',
  'staff_training',
  'technical_service',
  'research_transfer',
  'volunteering',
  'certificate_integration',
  'international',
  'other',
] as const
export type ProjectKind = (typeof PROJECT_KINDS)[number]

export const PROJECT_KIND_LABELS: Record<ProjectKind, string> = {
  order_class: '订单班',
  modern_apprenticeship: '现代学徒制',
  field_engineer: '现场工程师',
  industry_college: '共建产业学院',
  training_base: '实习实训基地共建',
  course_development: '课程与教材开发',
  teacher_exchange: '师资互聘与教师企业实践',
  staff_training: '企业员工培训',
  technical_service: '技术服务',
  research_transfer: '科研与成果转化',
  volunteering: '志愿服务与社会实践',
  certificate_integration: '1+X／课证融通',
  international: '国际合作',
  other: '其他',
}

/** The life of a project, in its order. */
export const PROJECT_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'registered',
  'active',
  'completed',
  'terminated',
] as const
export type ProjectStatus = (typeof PROJECT_STATUSES)[number]

export const PROJECT_STATUS_LABELS: Record<ProjectStatus, string> = {
  draft: '草稿',
  submitted: '待登记',
  returned: '已退回',
  registered: '已登记',
  active: '进行中',
  completed: '已完成',
  terminated: '已终止',
}

/** What visitors may see. */
export const PUBLIC_PROJECT_STATUSES = ['registered', 'active', 'completed', 'terminated'] as const

/** In the order in which a project names its parties. */
export const PARTY_ROLES = ['lead', 'participant', 'supporter', 'guide'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

export const PARTY_ROLE_LABELS: Record<PartyRole, string> = {
  lead: '牵头',
  participant: '参与',
  supporter: '支持',
  guide: '指导',
}

/** What a unit says of its own part in a project. */
export const PART_ANSWERS = ['confirmed', 'disputed'] as const
export type PartAnswer = (typeof PART_ANSWERS)[number]

export const PART_STATES = ['open', ...PART_ANSWERS] as const
/** Its answer, or that it is still asked. */
export type PartState = (typeof PART_STATES)[number]

export const PART_STATE_LABELS: Record<PartState, string> = {
  open: '待确认',
  confirmed: '已确认',
  disputed: '有异议',
}

/** The fields of a project's form with their labels; a note of the secretariat is about one of them. */
export const PROJECT_FIELD_LABELS = {
  title: '项目名称',
  kind: '类型',
  leads: '牵头单位',
  participants: '参与单位',
  supporters: '支持单位',
  guides: '指导单位',
  startsOn: '开始日期',
  endsOn: '结束日期',
  intake: '招收人数',
  fundingSource: '经费来源',
  budgetFen: '经费（元）',
  summary: '简介',
  goals: '目标',
  body: '项目介绍',
  note: '说明',
  milestones: '进程',
  outputs: '成果',
  topics: '合作内容',
  majors: '专业',
  allianceIds: '所属联盟',
  platformIds: '共建平台',
  chainIds: '产业链',
} as const
export type ProjectField = keyof typeof PROJECT_FIELD_LABELS

export const PROJECT_FIELDS = Object.keys(PROJECT_FIELD_LABELS) as ProjectField[]

/** Keys of the list's filters, in their one order. */
export const PROJECT_FILTERS = [
  'kind',
  'region',
  'school',
  'partner',
  'chain',
  'major',
  'status',
  'year',
] as const
export type ProjectFilter = (typeof PROJECT_FILTERS)[number]

/** Longest texts, in characters, and longest lists. */
export const PROJECT_LIMITS = {
  title: 80,
  entry: 40,
  entries: 30,
  parties: 60,
  unitName: 100,
  fundingSource: 200,
  goals: 2000,
  summary: 300,
  body: 20_000,
  note: 500,
  reason: 500,
  reviewNote: 300,
  milestones: 40,
  outputs: 60,
  rowTitle: 100,
  evidence: 200,
  outputKind: 20,
  intake: 100_000,
} as const

/** Those who write projects, and those who keep the register of them. */
export type ProjectScope = 'own' | 'registry'

/** Where they work. */
export const PROJECT_BASES: Record<ProjectScope, string> = {
  own: '/workspace/projects',
  registry: '/admin/projects',
}

/** Where a unit answers for its part in others' projects. */
export const PARTS_BASE = '/workspace/projects/parts'
