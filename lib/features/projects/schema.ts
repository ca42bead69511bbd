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
import { PROJECT_LIMITS as limits, PROJECT_KINDS } from './constants'
import { milestonesOf, outputsOf } from './rules'
import { needsReason, PROJECT_EVENTS } from './workflow'

const units = (label: string) => wholeLineList(label, { entries: limits.parties, max: limits.unitName })
const words = (label: string) => lineList(label, { entries: limits.entries, max: limits.entry })

const fields = {
  id: recordId,
  title: requiredLine('项目名称', limits.title),
  kind: choice(PROJECT_KINDS),
  leads: units('牵头单位'),
  participants: units('参与单位'),
  supporters: units('支持单位'),
  guides: units('指导单位'),
  startsOn: optionalPartialDate('开始日期'),
  endsOn: optionalPartialDate('结束日期'),
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
  milestoneTitle: column('进程节点', limits.milestones),
  milestoneDue: column('进程节点', limits.milestones),
  milestoneDone: column('进程节点', limits.milestones),
  milestoneEvidence: column('进程节点', limits.milestones),
  outputKind: column('成果', limits.outputs),
  outputTitle: column('成果', limits.outputs),
  outputDate: column('成果', limits.outputs),
  allianceIds: idList('所属联盟', limits.entries),
  platformIds: idList('共建平台', limits.entries),
  returnTo: returnPath,
}

type Parsed = z.output<z.ZodObject<typeof fields>>

/** Puts the rows of the two tables together, and holds that nothing ends before it begins. */
function assemble(parsed: Parsed, context: z.RefinementCtx) {
  const {
    milestoneTitle,
    milestoneDue,
    milestoneDone,
    milestoneEvidence,
    outputKind,
    outputTitle,
    outputDate,
    ...rest
  } = parsed
  const starts = toDateColumns(parsed.startsOn).date
  const ends = toDateColumns(parsed.endsOn).date
  if (starts && ends && ends < starts) {
    const message = '结束日期不能早于开始日期；只写到年或月时，按其第一天比较'
    context.addIssue({ code: 'custom', path: ['endsOn'], message })
  }
  const milestones = milestonesOf(milestoneTitle, milestoneDue, milestoneDone, milestoneEvidence, parseDay)
  const outputs = outputsOf(outputKind, outputTitle, outputDate, parseDay)
  for (const message of milestones.errors) {
    context.addIssue({ code: 'custom', path: ['milestones'], message })
  }
  for (const message of outputs.errors) context.addIssue({ code: 'custom', path: ['outputs'], message })
  return { ...rest, milestones: milestones.rows, outputs: outputs.rows }
}

/** A new project. The page makes its id, so that a form sent twice makes one project. */
export const createProjectInput = z.object(fields).transform(assemble)
export type CreateProjectInput = z.output<typeof createProjectInput>

const versioned = { version: recordVersion, slug: optionalSlug }

export const updateProjectInput = z.object({ ...fields, ...versioned }).transform((parsed, context) => ({
  ...assemble(parsed, context),
  version: parsed.version,
  slug: parsed.slug,
}))
export type UpdateProjectInput = z.output<typeof updateProjectInput>

/** A step in the project's life. */
export const moveProjectInput = z
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
export type MoveProjectInput = z.output<typeof moveProjectInput>
