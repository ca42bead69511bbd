export const PLATFORM_KINDS = [
  'industry_college',
  'training_base',
  'practice_center',
  'craftsman_lab',
  'master_studio',
  'research_platform',
  'teacher_station',
  'incubator',
  'overseas',
] as const

export type PlatformKind = (typeof PLATFORM_KINDS)[number]

export const PLATFORM_KIND_LABELS: Record<PlatformKind, string> = {
  industry_college: '产业学院',
  training_base: '实训基地',
  practice_center: '产教融合实践中心',
  craftsman_lab: '工匠实验室',
  master_studio: '大师工作室',
  research_platform: '研发平台',
  teacher_station: '教师企业实践流动站',
  incubator: '众创空间',
  overseas: '海外项目',
}

export const PLATFORM_STATUSES = ['applying', 'building', 'operating', 'ended'] as const

export type PlatformStatus = (typeof PLATFORM_STATUSES)[number]

export const PLATFORM_STATUS_LABELS: Record<PlatformStatus, string> = {
  applying: '申报',
  building: '建设中',
  operating: '运行',
  ended: '终止',
}

/** The seven tasks of an industry college, in the order of 教高厅函〔2020〕16号. */
export const COLLEGE_TASKS = [
  {
    key: 'taskTraining',
    label: '人才培养模式',
    hint: '怎样共同制订培养方案、怎样带教，例如“学校教师与企业师傅共同带教”。',
  },
  {
    key: 'taskMajors',
    label: '专业建设',
    hint: '对接哪条产业链，共建哪些专业或专业群。',
  },
  {
    key: 'taskCourses',
    label: '校企合作课程',
    hint: '共同开发的课程、教材、教学案例，以及与证书的衔接。',
  },
  {
    key: 'taskBases',
    label: '实习实训基地',
    hint: '共建的场所、设备与开放方式。',
  },
  {
    key: 'taskTeachers',
    label: '教师队伍',
    hint: '双师型教师、企业导师与互聘办法。',
  },
  {
    key: 'taskServices',
    label: '产学研服务平台',
    hint: '共同开展的技术服务、研发与成果转化。',
  },
  {
    key: 'taskGovernance',
    label: '管理体制机制',
    hint: '理事会怎样组成、怎样议事，经费与产权怎样约定。',
  },
] as const

export type CollegeTaskKey = (typeof COLLEGE_TASKS)[number]['key']

/** Where the staff of a host keep its platforms. */
export const PLATFORM_BASE = '/workspace/platforms'

/** Prefix of the form's field ids, so that the list of what is missing can lead to them. */
export const PLATFORM_FORM_ID = 'platform'

/** Keys of the lists' filters, each in their one order. */
export const COLLEGE_FILTERS = ['host', 'region', 'year'] as const
export const PLATFORM_FILTERS = ['kind', 'region'] as const

/** Longest texts and lists, in characters and entries. */
export const PLATFORM_LIMITS = {
  name: 80,
  craftsman: 40,
  summary: 300,
  body: 20_000,
  task: 8000,
  note: 300,
  entry: 40,
  entries: 30,
  partners: 40,
  unitName: 100,
  seats: 20,
  seatLine: 80,
} as const
