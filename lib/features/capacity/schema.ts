import * as z from 'zod'
import { classKey } from '@/lib/features/places/rules'
import {
  optionalDay,
  optionalInteger,
  optionalLine,
  optionalText,
  recordId,
  recordVersion,
  requiredLine,
  requiredText,
  returnPath,
} from '@/lib/shared/fields'
import { column } from '@/lib/shared/record-fields'
import { CAPACITY_LIMITS as limits } from './constants'

const day = (label: string) => optionalDay(label).refine((date) => date !== null, { error: `请填写${label}` })
const count = (label: string, min: number) =>
  optionalInteger(label, { min, max: limits.staff }).refine((number) => number !== null, {
    error: `请填写${label}`,
  })

type Columns = { className: string[]; classStaff: string[] }
const wholeNumber = /^\d{1,8}$/

/** The rows of the table as classes with their staff; the first fault refuses the table. */
function readClasses({ className, classStaff }: Columns, refuse: (sentence: string) => void) {
  const rows = className.map((name, at) => ({ name, staff: (classStaff[at] ?? '').replace(/[\s,]/g, '') }))
  const filled = rows.filter(({ name, staff }) => name !== '' || staff !== '')
  for (const { name, staff } of filled) {
    if (name === '') refuse(`人数 ${staff} 的那一行没有写岗位类别`)
    else if (name.length > limits.className) refuse(`岗位类别不能超过 ${limits.className} 个字`)
    else if (!wholeNumber.test(staff.normalize('NFKC'))) refuse(`“${name}”的人数应为整数，例如 120`)
  }
  const keys = filled.map(({ name }) => classKey(name))
  const twice = filled.find(({ name }, at) => keys.indexOf(classKey(name)) !== at)
  if (twice) refuse(`“${twice.name}”写了两行，请合并`)
  return filled.map(({ name, staff }) => ({ name, staff: Number(staff.normalize('NFKC')) }))
}

/** A unit's declaration. The page makes its id, so that a form sent twice declares once. */
export const declareInput = z
  .object({
    id: recordId,
    organizationId: recordId,
    version: recordVersion,
    staff: count('在岗职工人数', 0),
    asOf: day('统计日期'),
    className: column('岗位类别', limits.classes),
    classStaff: column('人数', limits.classes),
    evidence: requiredText('依据', limits.evidence),
    returnTo: returnPath,
  })
  .transform(({ className, classStaff, staff, asOf, ...rest }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['classes'], message })
    const classes = readClasses({ className, classStaff }, refuse)
    const sum = classes.reduce((total, one) => total + one.staff, 0)
    if (sum > (staff ?? 0)) refuse(`各类岗位合计 ${sum} 人，超过在岗职工人数 ${staff ?? 0} 人`)
    return { ...rest, staff: staff ?? 0, asOf: asOf ?? new Date(Number.NaN), classes }
  })
export type DeclareInput = z.output<typeof declareInput>

/** An approval that was filed with the authority. An empty class means the unit as a whole. */
export const approveInput = z
  .object({
    id: recordId,
    organizationId: recordId,
    postClass: optionalLine('岗位类别', limits.className),
    places: count('备案的人数', 1),
    startsOn: day('开始日期'),
    endsOn: day('结束日期'),
    authority: requiredLine('备案机关', limits.authority),
    number: requiredLine('备案编号', limits.number),
    filedOn: day('备案日期'),
    note: optionalText('说明', limits.note),
    returnTo: returnPath,
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    error: '结束日期不能早于开始日期',
  })
export type ApproveInput = z.output<typeof approveInput>

/** Takes an approval back that was revoked, or entered by mistake. */
export const revokeInput = z.object({
  id: recordId,
  version: recordVersion,
  reason: requiredText('原因', limits.reason),
  returnTo: returnPath,
})
export type RevokeInput = z.output<typeof revokeInput>
