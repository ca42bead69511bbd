import * as z from 'zod'
import {
  choice,
  optionalDay,
  optionalLine,
  optionalPartialDate,
  optionalText,
  optionalUrl,
  recordId,
  recordVersion,
  requiredLine,
  requiredText,
  wholeLineList,
} from '@/lib/shared/fields'
import { checkIndexNumber } from '@/lib/shared/index-number'
import { isValidSlug, SLUG_MAX_LENGTH } from '@/lib/shared/slugs'
import { POLICY_LEVELS, POLICY_LIMITS, POLICY_VALIDITIES } from './constants'
import { bareTitle } from './rules'

const limits = POLICY_LIMITS

const indexNumber = optionalLine('索引号', 80).transform((text, context) => {
  if (text === null) return null
  const checked = checkIndexNumber(text)
  if (checked.ok) return checked.value
  context.addIssue({ code: 'custom', message: checked.sentence })
  return null
})

const content = {
  title: requiredLine('文件名称', limits.title).transform(bareTitle),
  indexNumber,
  documentNumber: optionalLine('文号', limits.documentNumber),
  issuer: requiredLine('发布机构', limits.issuer),
  issuedOn: optionalPartialDate('发文日期'),
  publishedOn: optionalDay('发布日期'),
  effectiveFrom: optionalDay('施行日期'),
  validity: choice(POLICY_VALIDITIES),
  level: choice(POLICY_LEVELS),
  keyPoints: wholeLineList('要点', { entries: limits.keyPoints, max: limits.keyPoint }),
  summary: optionalText('摘要', limits.summary),
  body: optionalText('正文', limits.body),
  officialUrl: optionalUrl('官方原文网址'),
  citations: wholeLineList('引用的文件', { entries: limits.citations, max: limits.citation }).transform(
    (titles) => [...new Set(titles.map(bareTitle))],
  ),
}

/** A new policy document. The page makes the id, so that a form sent twice makes one. */
export const policyCreateInput = z.object({ id: recordId, ...content })
export type PolicyCreateInput = z.infer<typeof policyCreateInput>

export const policyUpdateInput = z.object({
  id: recordId,
  version: recordVersion,
  ...content,
  slug: optionalLine('网址', SLUG_MAX_LENGTH).refine(
    (slug) => slug === null || isValidSlug(slug),
    '网址只能用小写字母、数字和连字符，例如 shishi-fangan，且不能是 by、find、page、rules、new',
  ),
})
/** Without an issuer it stays as it is. */
export type PolicyUpdateInput = Omit<z.infer<typeof policyUpdateInput>, 'issuer'> & { issuer?: string }

/** A new document of a unit's own: the issuer is named by its id, and the mutation writes its name. */
export const ownPolicyCreateInput = policyCreateInput.omit({ issuer: true }).extend({ issuerId: recordId })
export type OwnPolicyCreateInput = z.infer<typeof ownPolicyCreateInput>

/** The same document changed: who issued it is not for the unit to say. */
export const ownPolicyUpdateInput = policyUpdateInput.omit({ issuer: true })

/** A step of the document's life that needs no words. */
export const policyStepInput = z.object({ id: recordId, version: recordVersion })
export type PolicyStepInput = z.infer<typeof policyStepInput>

/** Withdrawing always says why. */
export const policyReasonInput = policyStepInput.extend({ reason: requiredText('理由', limits.reason) })
export type PolicyReasonInput = z.infer<typeof policyReasonInput>
