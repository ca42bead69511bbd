import type { ComparedField } from '@/components/forms/conflict-notice'
import { PAY_PERIOD_LABELS, POSITION_KIND_LABELS } from '@/lib/features/positions/constants'
import type { Option, PositionForEdit } from '@/lib/features/positions/drafts/types'
import { yuanText } from '@/lib/shared/money'

const text = (value: string | number | null) => (value === null ? '' : String(value))
const said = (value: boolean | null) => (value === null ? '' : value ? '是' : '否')

/** The label of a code as the form sends it; what is no code is shown as typed. */
const wordIn = (labels: Record<string, string>) => (typed: readonly string[]) =>
  typed.map((code) => labels[code] ?? code).join('')

const kindWords = wordIn(POSITION_KIND_LABELS)
const periodWords = wordIn(PAY_PERIOD_LABELS)
const saidWords = wordIn({ yes: '是', no: '否' })

const labelsOf = (options: readonly Option[]) => (ids: readonly string[]) =>
  options
    .filter(({ value }) => ids.includes(value))
    .map(({ label }) => label)
    .join('\n')

function choiceOf(
  name: string,
  label: string,
  options: readonly Option[],
  ids: readonly string[],
): ComparedField {
  return { name, label, stored: labelsOf(options)(ids), wordsOf: labelsOf(options) }
}

function saidOf(name: string, label: string, value: boolean | null): ComparedField {
  return { name, label, stored: said(value), wordsOf: saidWords }
}

/** What the form of a position shows side by side after two people saved at once. */
export function comparedPositionFields(position: PositionForEdit): ComparedField[] {
  const { options, payFen } = position
  return [
    choiceOf('allianceId', '审核的联盟', options.alliances, [text(position.allianceId)]),
    { name: 'title', label: '岗位名称', stored: position.title },
    { name: 'kind', label: '类型', stored: kindWords([position.kind]), wordsOf: kindWords },
    { name: 'postClass', label: '岗位类别', stored: text(position.postClass) },
    { name: 'seats', label: '招收人数', stored: text(position.seats) },
    { name: 'majors', label: '适合的专业', stored: position.majors.join('\n') },
    { name: 'tasks', label: '做什么', stored: position.tasks.join('\n') },
    { name: 'learningGoals', label: '学什么', stored: position.learningGoals },
    choiceOf('chainIds', '产业链', options.chains, position.chainIds),
    { name: 'startsOn', label: '开始日期', stored: text(position.startsOn) },
    { name: 'endsOn', label: '结束日期', stored: text(position.endsOn) },
    { name: 'hoursPerDay', label: '每天工时', stored: text(position.hoursPerDay) },
    { name: 'hoursPerWeek', label: '每周工时', stored: text(position.hoursPerWeek) },
    saidOf('nightShift', '有夜班', position.nightShift),
    { name: 'payFen', label: '报酬（元）', stored: payFen === null ? '' : yuanText(payFen) },
    {
      name: 'payPeriod',
      label: '报酬的计算周期',
      stored: periodWords([text(position.payPeriod)]),
      wordsOf: periodWords,
    },
    { name: 'region', label: '工作地区', stored: text(position.region) },
    { name: 'address', label: '详细地址', stored: text(position.address) },
    saidOf('accommodation', '提供住宿', position.accommodation),
    saidOf('meals', '提供用餐', position.meals),
    { name: 'insurance', label: '保险', stored: text(position.insurance) },
    { name: 'mentors', label: '指导老师', stored: text(position.mentors) },
    { name: 'contact', label: '咨询方式', stored: text(position.contact) },
    { name: 'openUntil', label: '报名截止日期', stored: text(position.openUntil) },
    { name: 'slug', label: '网址', stored: position.slug },
  ]
}
