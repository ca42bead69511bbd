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
import { optionalSlug } from '@/lib/shared/record-fields'
import { ALLIANCE_KINDS, ALLIANCE_LIMITS, ALLIANCE_STATUSES } from './constants'
import { readAdvisers } from './rules'

const limits = ALLIANCE_LIMITS
const units = (label: string) => wholeLineList(label, { entries: limits.roleUnits, max: limits.unitName })

const identity = {
  id: recordId,
  name: requiredLine('联盟名称', limits.name),
  kind: choice(ALLIANCE_KINDS),
  status: choice(ALLIANCE_STATUSES),
}

/** A new alliance. The page makes its id, so that a form sent twice makes one. */
export const createAllianceInput = z.object(identity)
export type CreateAllianceInput = z.output<typeof createAllianceInput>

/** What only the platform administrator changes. */
export const identifyAllianceInput = z.object({ ...identity, version: recordVersion, slug: optionalSlug })
export type IdentifyAllianceInput = z.output<typeof identifyAllianceInput>

/** What the alliance's own secretariat keeps. */
export const updateAllianceInput = z.object({
  id: recordId,
  version: recordVersion,
  foundedOn: optionalPartialDate('成立时间'),
  region: optionalLine('地区', limits.region),
  industry: optionalLine('行业', limits.industry),
  chainIds: idList('产业链', limits.entries),
  workAreas: lineList('工作领域', { entries: limits.entries, max: limits.entry }),
  basedOn: lineList('依托园区', { entries: limits.entries, max: limits.entry }),
  lead: units('牵头单位'),
  guide: units('指导单位'),
  support: units('支持单位'),
  initiator: units('发起单位'),
  advisers: wholeLineList('顾问', { entries: limits.advisers, max: limits.adviserLine }).transform(
    (lines, context) => {
      const { advisers, faults } = readAdvisers(lines)
      for (const message of faults) context.addIssue({ code: 'custom', message })
      return advisers
    },
  ),
  summary: optionalText('简介', limits.summary),
  body: optionalText('联盟介绍', limits.body),
  charter: optionalText('章程', limits.charter),
  note: optionalLine('说明', limits.note),
})
export type UpdateAllianceInput = z.output<typeof updateAllianceInput>
