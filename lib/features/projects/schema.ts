import * as z from 'zod'
import { parseDay, toDateColumns } from '@/lib/shared/dates'
import {
  choice,
  idList,
  lineList,
  optionalInteger,
  optionalLine,
  optionalPartialDate,
  optionalText,
  recordId,
  recordVersion,
  requiredLine,
  returnPath,
  wholeLineList,
} from '@/lib/shared/fields'
import { column, optionalSlug, optionalYuan } from '@/lib/shared/record-fields'
import {
  PROJECT_LIMITS as limits,
  PART_ANSWERS,
  PROJECT_FIELD_LABELS,
  PROJECT_FIELDS,
  PROJECT_KINDS,
} from './constants'
import { milestonesOf, noteInput, outputsOf, readNotes } from './rules'
import { needsReason, PROJECT_EVENTS } from './workflow'

const units = (label: string) => wholeLineList(label, { entries: limits.parties, max: limits.unitName })
const words = (label: string) => lineList(label, { entries: limits.entries, max: limits.entry })

const fields = z.object({
  id: recordId,
  title: requiredLine('项目名称', limits.title),
  kind: choice(PROJECT_KINDS),
  leads: units('牵头单位'),
  participants: units('参与单位'),
  supporters: units('支持单位'),
  guides: units('指导单位'),
  majors: words('专业'),
  topics: words('合作内容'),
  chainIds: idList('产业链', limits.entries),
  fundingSource: optionalLine('经费来源', limits.fundingSource),
  budgetFen: optionalYuan('经费'),
  intake: optionalInteger('招收人数', { min: 0, max: limits.intake }),
  summary: optionalText('简介', limits.summary),
  goals: optionalText('目标', limits.goals),
  body: optionalText('项目介绍', limits.body),
  note: optionalText('说明', limits.note),
  allianceIds: idList('所属联盟', limits.entries),
  platformIds: idList('共建平台', limits.entries),
  returnTo: returnPath,
})

/** Nothing ends before it begins. */
const span = z
  .object({ startsOn: optionalPartialDate('开始日期'), endsOn: optionalPartialDate('结束日期') })
  .refine(
    ({ startsOn, endsOn }) => {
      const [starts, ends] = [toDateColumns(startsOn).date, toDateColumns(endsOn).date]
      return !starts || !ends || ends >= starts
    },
    { path: ['endsOn'], error: '结束日期不能早于开始日期；只写到年或月时，按其第一天比较' },
  )

const milestones = z
  .object({
    milestoneTitle: column('进程节点', limits.milestones),
    milestoneDue: column('进程节点', limits.milestones),
    milestoneDone: column('进程节点', limits.milestones),
    milestoneEvidence: column('进程节点', limits.milestones),
  })
  .transform(({ milestoneTitle, milestoneDue, milestoneDone, milestoneEvidence }, context) => {
    const { rows, errors } = milestonesOf(
      milestoneTitle,
      milestoneDue,
      milestoneDone,
      milestoneEvidence,
      parseDay,
    )
    for (const message of errors) context.addIssue({ code: 'custom', path: ['milestones'], message })
    return { milestones: rows }
  })

const outputs = z
  .object({
    outputKind: column('成果', limits.outputs),
    outputTitle: column('成果', limits.outputs),
    outputDate: column('成果', limits.outputs),
  })
  .transform(({ outputKind, outputTitle, outputDate }, context) => {
    const { rows, errors } = outputsOf(outputKind, outputTitle, outputDate, parseDay)
    for (const message of errors) context.addIssue({ code: 'custom', path: ['outputs'], message })
    return { outputs: rows }
  })

/**
 * A new project. The page makes its id, so that a form sent twice makes one project. What is checked over several
 * fields is a schema of its own beside the others: one answer says everything that is wrong.
 */
export const createProjectInput = fields.and(span).and(milestones).and(outputs)
export type CreateProjectInput = z.output<typeof createProjectInput>

export const updateProjectInput = createProjectInput.and(
  z.object({ version: recordVersion, slug: optionalSlug }),
)
export type UpdateProjectInput = z.output<typeof updateProjectInput>

/** What a return says of single fields, each in an input of its own. */
const notes = z
  .object(
    Object.fromEntries(
      PROJECT_FIELDS.map((field) => [
        noteInput(field),
        optionalText(`对“${PROJECT_FIELD_LABELS[field]}”的说明`, limits.reviewNote),
      ]),
    ),
  )
  .transform((typed) => ({
    notes: readNotes(Object.fromEntries(PROJECT_FIELDS.map((field) => [field, typed[noteInput(field)]]))),
  }))

const move = z
  .object({
    id: recordId,
    version: recordVersion,
    event: choice(PROJECT_EVENTS),
    reason: optionalText('原因', limits.reason),
    returnTo: returnPath,
  })
  .refine(({ event, reason }) => !needsReason(event) || reason !== '', {
    path: ['reason'],
    error: '请写明原因',
  })

/** A step in the project's life. */
export const moveProjectInput = move.and(notes)
export type MoveProjectInput = z.output<typeof moveProjectInput>

/** What a unit says of its own part in a project, as it saw the project. */
export const answerPartInput = z
  .object({
    id: recordId,
    version: recordVersion,
    organizationId: recordId,
    answer: choice(PART_ANSWERS),
    reason: optionalText('理由', limits.reason),
  })
  .refine(({ answer, reason }) => answer !== 'disputed' || reason !== '', {
    path: ['reason'],
    error: '请写明有异议的地方',
  })
export type AnswerPartInput = z.output<typeof answerPartInput>
