import * as z from 'zod'
import { choice, optionalText, recordId, recordVersion } from '@/lib/shared/fields'
import { GATE_ANSWERS, GATES, APPLICATION_LIMITS as limits } from './constants'
import { needsReason } from './workflow'

const intents = ['save', 'submit'] as const

const fields = {
  id: recordId,
  statement: optionalText('申请说明', limits.statement),
  fitReason: optionalText('专业不同时的理由', limits.fitReason),
  /** Which of the two buttons was pressed. */
  intent: choice(intents),
}

const needsStatement = {
  path: ['statement'],
  error: '请写几句申请说明，再提交申请',
}
const isSaid = ({ intent, statement }: { intent: string; statement: string }) =>
  intent === 'save' || statement !== ''

/** A new application. The page makes its id, so that a form sent twice makes one. */
export const createApplicationInput = z
  .object({ ...fields, positionId: recordId })
  .refine(isSaid, needsStatement)
export type CreateApplicationInput = z.output<typeof createApplicationInput>

export const updateApplicationInput = z
  .object({ ...fields, version: recordVersion })
  .refine(isSaid, needsStatement)
export type UpdateApplicationInput = z.output<typeof updateApplicationInput>

/** The steps that somebody takes by a button; a draft is handed in by its form, and time passes by itself. */
export const APPLICATION_STEPS = [
  'shortlist',
  'offer',
  'reject',
  'accept',
  'decline',
  'withdraw',
  'approve',
  'refuse',
  'conclude',
] as const

/** A step in the life of an application. A message, or the template that stands for it, comes with a unit's step. */
export const moveApplicationInput = z
  .object({
    id: recordId,
    version: recordVersion,
    event: choice(APPLICATION_STEPS),
    message: optionalText('给学生的话', limits.message),
    templateId: z.union([z.literal(''), z.uuid()], { error: '请选择列出的一项' }).optional(),
    reason: optionalText('不同意的原因', limits.reason),
  })
  .refine(({ event, reason }) => !needsReason(event) || reason !== '', {
    path: ['reason'],
    error: '请写明原因，学生和单位会看到',
  })
export type MoveApplicationInput = z.output<typeof moveApplicationInput>

/** Attesting one gate of a placement, saying that it is not there, or taking either back. */
export const attestInput = z.object({
  id: recordId,
  gate: choice(GATES),
  attested: choice(GATE_ANSWERS),
})
export type AttestInput = z.output<typeof attestInput>

export const removeApplicationInput = z.object({ id: recordId, version: recordVersion })
export type RemoveApplicationInput = z.output<typeof removeApplicationInput>
