import type { ComparedField } from '@/components/forms/conflict-notice'
import {
  PROJECT_FIELD_LABELS,
  PROJECT_KIND_LABELS,
  PROJECT_KINDS,
  type ProjectField,
} from '@/lib/features/projects/constants'
import type { ProjectFields, ProjectForEdit } from '@/lib/features/projects/drafts/types'
import type { Option, ProjectOptions } from '@/lib/features/projects/options/types'
import type { Milestone, ProjectOutput } from '@/lib/features/projects/types'
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

type Project = ProjectFields & { options: ProjectOptions }

const plain = (name: ProjectField, stored: string, wordsOf?: ComparedField['wordsOf']): ComparedField => ({
  name,
  label: PROJECT_FIELD_LABELS[name],
  stored,
  wordsOf,
})

function factsOf(project: Project): ComparedField[] {
  const { budgetFen } = project
  return [
    plain('title', project.title),
    plain('kind', kindWords([project.kind]), kindWords),
    plain('leads', project.leads.join('\n')),
    plain('participants', project.participants.join('\n')),
    plain('supporters', project.supporters.join('\n')),
    plain('guides', project.guides.join('\n')),
    plain('startsOn', text(project.startsOn)),
    plain('endsOn', text(project.endsOn)),
    plain('intake', text(project.intake)),
    plain('fundingSource', text(project.fundingSource)),
    plain('budgetFen', budgetFen === null ? '' : yuanText(budgetFen)),
    plain('summary', project.summary),
    plain('goals', project.goals),
    plain('body', project.body),
    plain('note', project.note),
  ]
}

function tiesOf(project: Project): ComparedField[] {
  const { options } = project
  const choiceOf = (name: ProjectField, offered: readonly Option[], ids: readonly string[]) =>
    plain(name, labelsOf(offered)(ids), labelsOf(offered))
  return [
    plain('topics', project.topics.join('\n')),
    plain('majors', project.majors.join('\n')),
    choiceOf('allianceIds', options.alliances, project.allianceIds),
    choiceOf('platformIds', options.platforms, project.platformIds),
    choiceOf('chainIds', options.chains, project.chainIds),
  ]
}

/** What the form of a project shows side by side after two people saved at once. */
export function comparedProjectFields(project: ProjectForEdit): ComparedField[] {
  const { milestones, outputs } = project
  const columnOf = (name: string, label: string, cells: readonly (string | null)[]): ComparedField => ({
    name,
    label,
    stored: filled(cells.map(text)),
    wordsOf: filled,
  })
  const of = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) => rows.map((row) => row[key])
  return [
    ...factsOf(project),
    columnOf('milestoneTitle', '进程：节点', of(milestones, 'title')),
    columnOf('milestoneDue', '进程：计划日期', of(milestones, 'dueOn')),
    columnOf('milestoneDone', '进程：完成日期', of(milestones, 'doneOn')),
    columnOf('milestoneEvidence', '进程：依据', of(milestones, 'evidence')),
    columnOf('outputKind', '成果：类别', of(outputs, 'kind')),
    columnOf('outputTitle', '成果：名称', of(outputs, 'title')),
    columnOf('outputDate', '成果：日期', of(outputs, 'producedOn')),
    ...tiesOf(project),
    { name: 'slug', label: '网址', stored: project.slug },
  ]
}

const milestoneLine = ({ title, dueOn, doneOn, evidence }: Milestone) =>
  [title, dueOn && `计划 ${dueOn}`, doneOn && `完成 ${doneOn}`, evidence && `依据：${evidence}`]
    .filter(Boolean)
    .join(' · ')

const outputLine = ({ kind, title, producedOn }: ProjectOutput) =>
  [kind, title, producedOn].filter(Boolean).join(' · ')

/** Everything that a project says, one entry a field, for those who read it or write notes on it. */
export function projectReading(project: Project): Pick<ComparedField, 'name' | 'label' | 'stored'>[] {
  const fields = [
    ...factsOf(project),
    plain('milestones', project.milestones.map(milestoneLine).join('\n')),
    plain('outputs', project.outputs.map(outputLine).join('\n')),
    ...tiesOf(project),
  ]
  // Without functions: a form in the browser takes these too.
  return fields.map(({ name, label, stored }) => ({ name, label, stored }))
}
