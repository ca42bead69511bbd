import type { ComparedField } from '@/components/forms/conflict-notice'
import { PROJECT_KIND_LABELS, PROJECT_KINDS } from '@/lib/features/projects/constants'
import type { ProjectForEdit } from '@/lib/features/projects/drafts/types'
import type { Option } from '@/lib/features/projects/options/types'
import { yuanText } from '@/lib/shared/money'

const text = (value: string | number | null) => (value === null ? '' : String(value))

const kindWords = (typed: readonly string[]) =>
  PROJECT_KINDS.filter((kind) => typed.includes(kind))
    .map((kind) => PROJECT_KIND_LABELS[kind])
    .join('')

const labelsOf = (options: readonly Option[]) => (ids: readonly string[]) =>
  options
    .filter(({ value }) => ids.includes(value))
    .map(({ label }) => label)
    .join('\n')

const filled = (rows: readonly string[]) => rows.filter((row) => row.trim() !== '').join('\n')

function choiceOf(
  name: string,
  label: string,
  options: readonly Option[],
  ids: readonly string[],
): ComparedField {
  return { name, label, stored: labelsOf(options)(ids), wordsOf: labelsOf(options) }
}

function columnOf(name: string, label: string, cells: readonly (string | null)[]): ComparedField {
  return { name, label, stored: filled(cells.map(text)), wordsOf: filled }
}

/** What the form of a project shows side by side after two people saved at once. */
export function comparedProjectFields(project: ProjectForEdit): ComparedField[] {
  const { options, milestones, outputs, budgetFen } = project
  return [
    { name: 'title', label: '项目名称', stored: project.title },
    { name: 'kind', label: '类型', stored: kindWords([project.kind]), wordsOf: kindWords },
    { name: 'leads', label: '牵头单位', stored: project.leads.join('\n') },
    { name: 'participants', label: '参与单位', stored: project.participants.join('\n') },
    { name: 'supporters', label: '支持单位', stored: project.supporters.join('\n') },
    { name: 'guides', label: '指导单位', stored: project.guides.join('\n') },
    { name: 'startsOn', label: '开始日期', stored: text(project.startsOn) },
    { name: 'endsOn', label: '结束日期', stored: text(project.endsOn) },
    { name: 'intake', label: '招收人数', stored: text(project.intake) },
    { name: 'fundingSource', label: '经费来源', stored: text(project.fundingSource) },
    { name: 'budgetFen', label: '经费（元）', stored: budgetFen === null ? '' : yuanText(budgetFen) },
    { name: 'summary', label: '简介', stored: project.summary },
    { name: 'goals', label: '目标', stored: project.goals },
    { name: 'body', label: '项目介绍', stored: project.body },
    { name: 'note', label: '说明', stored: project.note },
    columnOf(
      'milestoneTitle',
      '进程：节点',
      milestones.map((row) => row.title),
    ),
    columnOf(
      'milestoneDue',
      '进程：计划日期',
      milestones.map((row) => row.dueOn),
    ),
    columnOf(
      'milestoneDone',
      '进程：完成日期',
      milestones.map((row) => row.doneOn),
    ),
    columnOf(
      'milestoneEvidence',
      '进程：依据',
      milestones.map((row) => row.evidence),
    ),
    columnOf(
      'outputKind',
      '成果：类别',
      outputs.map((row) => row.kind),
    ),
    columnOf(
      'outputTitle',
      '成果：名称',
      outputs.map((row) => row.title),
    ),
    columnOf(
      'outputDate',
      '成果：日期',
      outputs.map((row) => row.producedOn),
    ),
    { name: 'topics', label: '合作内容', stored: project.topics.join('\n') },
    { name: 'majors', label: '专业', stored: project.majors.join('\n') },
    choiceOf('allianceIds', '所属联盟', options.alliances, project.allianceIds),
    choiceOf('platformIds', '共建平台', options.platforms, project.platformIds),
    choiceOf('chainIds', '产业链', options.chains, project.chainIds),
    { name: 'slug', label: '网址', stored: project.slug },
  ]
}
