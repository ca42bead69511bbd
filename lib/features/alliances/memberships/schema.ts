import * as z from 'zod'
import {
  choice,
  optionalDay,
  optionalLine,
  recordId,
  recordVersion,
  requiredLine,
  requiredText,
} from '@/lib/shared/fields'
import { MEMBERSHIP_LIMITS, SEATS } from './constants'

const limits = MEMBERSHIP_LIMITS
const record = { id: recordId, version: recordVersion }

const seat = {
  seat: choice(SEATS),
  category: optionalLine('分组', limits.category),
  batch: optionalLine('批次', limits.batch),
  joinedOn: optionalDay('加入日期'),
}

/** A unit's request. The page makes the id, so that a form sent twice makes one. */
export const applyInput = z.object({
  id: recordId,
  allianceId: recordId,
  organizationId: z.uuid({ error: '请选择申请单位' }),
  statement: requiredText('申请说明', limits.statement),
})
export type ApplyInput = z.output<typeof applyInput>

export const withdrawInput = z.object(record)
export type WithdrawInput = z.output<typeof withdrawInput>

/** Taking a unit in, and changing the seat that it has. */
export const seatInput = z.object({ ...record, ...seat })
export type SeatInput = z.output<typeof seatInput>

/** Entering a unit that never applied, e.g. a founding member. */
export const enrollInput = z.object({
  id: recordId,
  allianceId: recordId,
  unit: requiredLine('单位', limits.unit),
  ...seat,
})
export type EnrollInput = z.output<typeof enrollInput>

/** Declining always says why. */
export const declineInput = z.object({ ...record, reason: requiredText('理由', limits.reason) })
export type DeclineInput = z.output<typeof declineInput>

/** Removing always says why; without a day it is today's. */
export const removeInput = z.object({
  ...record,
  reason: requiredText('理由', limits.reason),
  leftOn: optionalDay('退出日期'),
})
export type RemoveInput = z.output<typeof removeInput>
