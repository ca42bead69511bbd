import {
  FEE_LABELS,
  HAZARD_LABELS,
  INSURANCE_KIND_LABELS,
  INSURANCE_PAYER_LABELS,
  LABOUR_GRADE_LABELS,
  PAY_BASIS_LABELS,
  PAY_FORM_LABELS,
  PAYEE_LABELS,
  SHIFT_LABELS,
  VENUE_TYPE_LABELS,
} from '@/lib/features/compliance/constants'
import type { SheetColumn } from '@/lib/shared/sheets'
import {
  NONE,
  PAY_PERIOD_LABELS,
  POSITION_FIELD_LABELS,
  POSITION_KIND_LABELS,
  POSITION_STATUS_LABELS,
  type PositionField,
} from '../constants'

/** Name of the sheet that holds positions. */
export const POSITION_SHEET = '实习岗位'

/** What is left out of the sheet on purpose, by the names of the form's fields. */
export const POSITION_LEFT_OUT = {
  id: 'made by the import',
  organizationId: 'chosen for the whole workbook',
  returnTo: 'leads from a page to a page',
} as const

type Labels = Record<string, string>

const base = (key: PositionField, width: number, hint: string, example: string) =>
  ({ key, heading: POSITION_FIELD_LABELS[key], width, hint, example, use: 'form' }) as const

const text = (key: PositionField, example: string, hint: string, width = 20): SheetColumn => ({
  ...base(key, width, hint, example),
  kind: 'text',
})

const day = (key: PositionField, example: string, hint = '写到日。'): SheetColumn => ({
  ...base(key, 13, hint, example),
  kind: 'day',
})

const integer = (key: PositionField, example: string, hint = '整数。'): SheetColumn => ({
  ...base(key, 12, hint, example),
  kind: 'integer',
})

const yuan = (key: PositionField, example: string, hint: string): SheetColumn => ({
  ...base(key, 16, hint, example),
  kind: 'yuan',
})

const choice = (
  key: PositionField,
  choices: Labels,
  example: string,
  hint = '从列表中选择。',
): SheetColumn => ({ ...base(key, 16, hint, choices[example] ?? ''), kind: 'choice', choices })

const answer = (key: PositionField, example: 'yes' | 'no', hint = '填“是”或“否”。'): SheetColumn =>
  choice(key, { yes: '是', no: '否' }, example, hint)

const ticks = (key: PositionField, labels: Labels): SheetColumn => {
  const choices = { [NONE]: '都没有', ...labels }
  return { ...base(key, 22, '多项用顿号分开；没有的写“都没有”。', '都没有'), kind: 'ticks', choices }
}

const required = (column: SheetColumn): SheetColumn => ({ ...column, required: true })
const names = (column: SheetColumn): SheetColumn => ({ ...column, use: 'names' })

const UNIT_AND_POST: readonly SheetColumn[] = [
  required(text('title', '婴幼儿照护实习生', '不超过 60 个字。名称和开始日期都相同的岗位只能有一个。', 24)),
  required(choice('kind', POSITION_KIND_LABELS, 'post')),
  required(integer('seats', '3')),
  names(text('allianceId', '', '写一个联盟的全称，须是单位已加入的联盟；留空由平台管理员审核。', 24)),
  answer(
    'unitLawful',
    'yes',
    '本单位依法设立，没有被列入严重失信名单，近三年没有违反安全生产规定：填“是”或“否”。',
  ),
  day('unitLawfulOn', '2026-09-01', '在哪一天核对了上一列，写到日。'),
  answer('isIntermediary', 'no', '单位是否为劳务中介，或收费代为组织、管理实习：填“是”或“否”。'),
  text('postClass', '保育员', '单位内部同类岗位的名称。', 14),
  text('majors', '婴幼儿托育服务与管理、早期教育', '多项用顿号、逗号或换行分开，写名称或代码。', 26),
  text('tasks', '协助晨检\n组织活动\n记录观察', '每行一项，至少三项。', 30),
  text('learningGoals', '能按流程完成一日生活照料。', '实习结束时，学生应当会什么。', 30),
  names(text('chainIds', '', '每行一条，写本网站上产业链的名称；重名的写成“名称（地区）”。')),
  text('region', '山东省青岛市平度市', '写到区县的全称，或行政区划代码。', 22),
  text('address', '', '不超过 120 个字。'),
  choice('venueType', VENUE_TYPE_LABELS, 'care'),
  text('contact', '人力资源部，0532-00000000', '写部门或岗位和办公电话，会公开显示。', 24),
  day('openUntil', '2027-01-15'),
]

const TERMS: readonly SheetColumn[] = [
  day('startsOn', '2027-03-01'),
  day('endsOn', '2027-08-31'),
  integer('hoursPerDay', '8', '整数，小时。'),
  integer('hoursPerWeek', '40', '整数，小时。'),
  choice('shift', SHIFT_LABELS, 'day'),
  text('nightFrom', '', '有夜班时填写，例如 22:00。', 12),
  text('nightTo', '', '有夜班时填写，例如 06:00。', 12),
  answer('restDaysWork', 'no'),
  answer('holidaysWork', 'no'),
  answer('overtime', 'no'),
  yuan('payFen', '3000', '例如 3000；没有报酬时填 0。'),
  choice('payPeriod', PAY_PERIOD_LABELS, 'month'),
  choice('payBasis', PAY_BASIS_LABELS, 'fixed'),
  answer('independentWork', 'no', '实习生是否相对独立地承担本岗位的工作：填“是”或“否”。'),
  yuan('samePostWageFen', '', '本单位同岗位试用期的月工资；检查结果会公开显示它的 80%。'),
  yuan('lowestWageGradeFen', '', '本单位最低档的月工资；检查结果会公开显示它。'),
  yuan('minimumWageFen', '', '工作地现行的月最低工资标准。'),
  text('payReason', '', '报酬低于标准时写明，会公开显示。'),
  integer('payCycleDays', '31', '整数；每月发放填 31。'),
  choice('payee', PAYEE_LABELS, 'student'),
  choice('payForm', PAY_FORM_LABELS, 'money'),
  answer('accommodation', 'no'),
  answer('meals', 'yes'),
]

const SAFETY: readonly SheetColumn[] = [
  choice('insuranceKind', INSURANCE_KIND_LABELS, 'liability'),
  choice('insurancePayer', INSURANCE_PAYER_LABELS, 'unit'),
  day('insuranceFrom', '2027-03-01', '写到日，须覆盖整个实习期。'),
  day('insuranceTo', '2027-08-31'),
  text('insuranceNote', '', '例如保险人，会公开显示。'),
  ticks('fees', FEE_LABELS),
  ticks('hazards', HAZARD_LABELS),
  choice('labourGrade', LABOUR_GRADE_LABELS, '1'),
  text('schoolMentor', '专业教师', '写岗位，不写姓名。'),
  text('enterpriseMentor', '教学园长', '写岗位，不写姓名。'),
  text('filingNumber', '', '确有特殊需要并已备案的填写。'),
]

/** Positions as a table: the template, the import and the export are all made from this. */
export const POSITION_COLUMNS: readonly SheetColumn[] = [
  ...UNIT_AND_POST,
  ...TERMS,
  ...SAFETY,
  {
    key: 'unit',
    heading: '单位',
    hint: '只在导出时写入，导入时不读取：单位在导入时选择。',
    example: '',
    width: 26,
    use: 'export',
    kind: 'text',
  },
  {
    key: 'status',
    heading: '状态',
    hint: '只在导出时写入，导入时不读取：导入的岗位都是草稿。',
    example: '',
    width: 12,
    use: 'export',
    kind: 'choice',
    choices: POSITION_STATUS_LABELS,
  },
  {
    key: 'hindrances',
    heading: '待解决的检查项',
    hint: '只在导出时写入，导入时不读取。',
    example: '',
    width: 14,
    use: 'export',
    kind: 'integer',
  },
]
