import * as z from 'zod'
import {
  choice,
  optionalDay,
  optionalLine,
  optionalPartialDate,
  optionalText,
  recordId,
  recordVersion,
  requiredLine,
  returnPath,
  wholeLineList,
} from '@/lib/shared/fields'
import { AGREEMENT_KINDS, CONFIDENTIALITIES, AGREEMENT_LIMITS as limits } from './constants'
import { REGISTER_EVENTS } from './permissions'
import { needsReason } from './workflow'

const fields = {
  id: recordId,
  /** Empty: the platform administrator keeps the entry. */
  allianceId: z.preprocess((value) => (value === '' ? undefined : value), recordId.optional()),
  number: optionalLine('登记编号', limits.number),
  title: requiredLine('协议名称', limits.title),
  kind: choice(AGREEMENT_KINDS),
  parties: wholeLineList('各方', { entries: limits.parties, max: limits.unitName }),
  projects: wholeLineList('合作项目', { entries: limits.projects, max: limits.title }),
  signedOn: optionalPartialDate('签订日期'),
  validFrom: optionalDay('生效日期'),
  validTo: optionalDay('到期日期'),
  summary: optionalText('摘要', limits.summary),
  body: optionalText('全文', limits.body),
  confidentiality: choice(CONFIDENTIALITIES),
  note: optionalText('说明', limits.note),
  returnTo: returnPath,
}

const inOrder = ({ validFrom, validTo }: { validFrom: Date | null; validTo: Date | null }) =>
  !validFrom || !validTo || validTo >= validFrom

const order = { path: ['validTo'], error: '到期日期不能早于生效日期' }

/** A new entry of the register. The page makes its id, so that a form sent twice makes one entry. */
export const createAgreementInput = z.object(fields).refine(inOrder, order)
export type CreateAgreementInput = z.output<typeof createAgreementInput>

export const updateAgreementInput = z.object({ ...fields, version: recordVersion }).refine(inOrder, order)
export type UpdateAgreementInput = z.output<typeof updateAgreementInput>

/** A step in the entry's life. */
export const moveAgreementInput = z
  .object({
    id: recordId,
    version: recordVersion,
    event: choice(REGISTER_EVENTS),
    reason: optionalText('原因', limits.reason),
    returnTo: returnPath,
  })
  .refine(({ event, reason }) => !needsReason(event) || reason !== '', {
    path: ['reason'],
    error: '请写明原因',
  })
export type MoveAgreementInput = z.output<typeof moveAgreementInput>
