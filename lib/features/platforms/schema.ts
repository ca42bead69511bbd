import * as z from 'zod'
import {
  choice,
  idList,
  lineList,
  optionalLine,
  optionalPartialDate,
  optionalText,
  recordId,
  recordVersion,
  requiredLine,
  wholeLineList,
} from '@/lib/shared/fields'
import { optionalSlug, yesOrNo } from '@/lib/shared/record-fields'
import { COLLEGE_TASKS, PLATFORM_KINDS, PLATFORM_LIMITS, PLATFORM_STATUSES } from './constants'
import { readCouncil } from './rules'

const limits = PLATFORM_LIMITS

const identity = {
  id: recordId,
  name: requiredLine('名称', limits.name),
  kind: choice(PLATFORM_KINDS),
  status: choice(PLATFORM_STATUSES),
}

const taskLabel = (wanted: string) => COLLEGE_TASKS.find(({ key }) => key === wanted)?.label ?? wanted
const task = (key: string) => optionalText(taskLabel(key), limits.task)

/** A new industry college or platform. The page makes its id, so that a form sent twice makes one. */
export const createPlatformInput = z.object({
  ...identity,
  hostId: z.uuid({ error: '请选择牵头单位' }),
})
export type CreatePlatformInput = z.output<typeof createPlatformInput>

export const updatePlatformInput = z.object({
  ...identity,
  version: recordVersion,
  slug: optionalSlug,
  startedOn: optionalPartialDate('成立时间'),
  cooperationSince: optionalPartialDate('合作开始时间'),
  partners: wholeLineList('合作单位', { entries: limits.partners, max: limits.unitName }),
  majors: lineList('面向专业', { entries: limits.entries, max: limits.entry }),
  features: lineList('特色', { entries: limits.entries, max: limits.entry }),
  chainIds: idList('产业链', limits.entries),
  allianceIds: idList('所属联盟', limits.entries),
  council: wholeLineList('理事会组成', { entries: limits.seats, max: limits.seatLine }).transform(
    (lines, context) => {
      const { seats, faults } = readCouncil(lines)
      for (const message of faults) context.addIssue({ code: 'custom', message })
      return seats
    },
  ),
  mixedOwnership: yesOrNo,
  craftsman: optionalLine('领衔工匠（大师）', limits.craftsman),
  summary: optionalText('简介', limits.summary),
  body: optionalText('介绍', limits.body),
  taskTraining: task('taskTraining'),
  taskMajors: task('taskMajors'),
  taskCourses: task('taskCourses'),
  taskBases: task('taskBases'),
  taskTeachers: task('taskTeachers'),
  taskServices: task('taskServices'),
  taskGovernance: task('taskGovernance'),
  note: optionalLine('说明', limits.note),
})
export type UpdatePlatformInput = z.output<typeof updatePlatformInput>
