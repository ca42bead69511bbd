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
import { AGREEMENT_STEPS } from './permissions'
import { needsReason } from './workflow'

const optionalId = z.preprocess((value) => (value === '' ? undefined : value), recordId.optional())

const fields = {
  id: recordId,
  /** The unit that drafts an agreement to be confirmed here; empty for one from paper. */
  drafterId: optionalId,
  /** Empty: the platform administrator keeps the entry. */
  allianceId: optionalId,
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
  amends: optionalLine('所补充协议的编号', limits.number),
  renews: optionalLine('所续签协议的编号', limits.number),
  note: optionalText('说明', limits.note),
  returnTo: returnPath,
}

type Written = {
  drafterId?: string | undefined
  number: string | null
  signedOn: string | null
  validFrom: Date | null
  validTo: Date | null
  amends: string | null
  renews: string | null
}

/** What no single field can say. */
function checkTogether(input: Written, context: z.RefinementCtx): void {
  const refuse = (field: keyof Written, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  const { validFrom, validTo } = input
  if (validFrom && validTo && validTo < validFrom) refuse('validTo', '到期日期不能早于生效日期')
  if (input.amends && input.renews) refuse('renews', '补充协议和续签只能选一种')
  if (input.drafterId && input.signedOn)
    refuse('signedOn', '在线签订的协议以各方确认的时间为准，不填签订日期')
  if (input.drafterId && input.number) refuse('number', '在线签订的协议在提交各方确认时自动编号')
}

/** A new agreement. The page makes its id, so that a form sent twice makes one. */
export const createAgreementInput = z.object(fields).superRefine(checkTogether)
export type CreateAgreementInput = z.output<typeof createAgreementInput>
export type AgreementInput = Omit<CreateAgreementInput, 'id' | 'drafterId' | 'returnTo'>

/** A change. What a registered paper entry says changes with a reason only, which the audit trail keeps. */
export const updateAgreementInput = z
  .object({ ...fields, version: recordVersion, reason: optionalText('更正原因', limits.reason) })
  .superRefine(checkTogether)
export type UpdateAgreementInput = z.output<typeof updateAgreementInput>

/** A step in the agreement's life. */
export const moveAgreementInput = z
  .object({
    id: recordId,
    version: recordVersion,
    event: choice(AGREEMENT_STEPS),
    reason: optionalText('原因', limits.reason),
    returnTo: returnPath,
  })
  .refine(({ event, reason }) => !needsReason(event) || reason !== '', {
    path: ['reason'],
    error: '请写明原因',
  })
export type MoveAgreementInput = z.output<typeof moveAgreementInput>
