import * as z from 'zod'
import { checkCreditCode } from '@/lib/shared/credit-code'
import {
  choice,
  idList,
  lineList,
  optionalDay,
  optionalInteger,
  optionalLine,
  optionalText,
  optionalUrl,
  recordId,
  recordVersion,
  requiredLine,
  requiredText,
} from '@/lib/shared/fields'
import { isValidSlug } from '@/lib/shared/slugs'
import { CREDIT_CODE_FAULTS, ORGANIZATION_LIMITS as LIMITS, ORGANIZATION_KINDS } from './constants'

/** A credit code in its normal form, or null. Full-width and lower-case letters and spaces are folded first. */
const optionalCreditCode = z
  .string({ error: '统一社会信用代码填写有误' })
  .optional()
  .transform((text, context): string | null => {
    if (text === undefined || text.trim() === '') return null
    const checked = checkCreditCode(text)
    if (checked.ok) return checked.code
    context.addIssue(CREDIT_CODE_FAULTS[checked.reason])
    return null
  })

/** What a unit is: checked by whoever verifies it. */
export const identityFields = {
  name: requiredLine('单位名称', LIMITS.name),
  kind: choice(ORGANIZATION_KINDS),
  subtype: optionalLine('细类', LIMITS.subtype),
  creditCode: optionalCreditCode,
}

export const createOrganizationInput = z.object({
  ...identityFields,
  id: recordId,
  region: optionalLine('地区', 40),
})
export type CreateOrganizationInput = z.infer<typeof createOrganizationInput>

export const identifyOrganizationInput = z.object({
  ...identityFields,
  id: recordId,
  version: recordVersion,
  slug: requiredLine('网址', LIMITS.slug).refine(isValidSlug, {
    error:
      '网址只能用小写字母、数字和连字符，例如 qingdao-zhiye-jishu-xueyuan，并且不能是 by、find、page、rules、new',
  }),
  parent: optionalLine('上级单位', LIMITS.name),
  note: optionalLine('关于来源的说明', LIMITS.note),
})
export type IdentifyOrganizationInput = z.infer<typeof identifyOrganizationInput>

/** What a unit says of itself. */
export const updateOrganizationInput = z
  .object({
    id: recordId,
    version: recordVersion,
    // Taken only while the unit has none: a verified code is part of its identity.
    creditCode: optionalCreditCode,
    shortName: optionalLine('简称', LIMITS.shortName),
    aliases: lineList('又称', { entries: LIMITS.aliases, max: LIMITS.name }),
    region: optionalLine('地区', 40),
    address: optionalLine('地址', LIMITS.address),
    website: optionalUrl('网站'),
    phone: optionalLine('电话', LIMITS.phone),
    summary: optionalText('简介', LIMITS.summary),
    body: optionalText('正文', LIMITS.body),
    majors: lineList('专业', { entries: LIMITS.majors, max: 40 }),
    majorGroups: lineList('专业群', { entries: LIMITS.majors, max: 40 }),
    chainIds: idList('产业链', LIMITS.chains),
    employeeCount: optionalInteger('职工人数', { min: 0, max: 5_000_000 }),
    employeeCountAsOf: optionalDay('职工人数的截至日期'),
  })
  .superRefine(({ employeeCount, employeeCountAsOf }, context) => {
    if (employeeCount !== null && employeeCountAsOf === null) {
      context.addIssue({
        code: 'custom',
        path: ['employeeCountAsOf'],
        message: '请填写职工人数的截至日期，例如 2026-06-30',
      })
    }
    if (employeeCount === null && employeeCountAsOf !== null) {
      context.addIssue({ code: 'custom', path: ['employeeCount'], message: '请填写职工人数，或清空截至日期' })
    }
  })
export type UpdateOrganizationInput = z.infer<typeof updateOrganizationInput>

const decisionFields = { id: recordId, version: recordVersion }

/** Verifying: on the strength of a valid credit code, or of what is written here. */
export const verifyOrganizationInput = z.object({
  ...decisionFields,
  evidence: optionalText('核验依据', LIMITS.evidence),
})
export type VerifyOrganizationInput = z.infer<typeof verifyOrganizationInput>

/** A decision that the unit will read the reason of. */
export const refuseOrganizationInput = z.object({
  ...decisionFields,
  reason: requiredText('理由', LIMITS.reason),
})
export type RefuseOrganizationInput = z.infer<typeof refuseOrganizationInput>

/** A decision that takes an earlier one back. */
export const restoreOrganizationInput = z.object(decisionFields)
export type RestoreOrganizationInput = z.infer<typeof restoreOrganizationInput>
