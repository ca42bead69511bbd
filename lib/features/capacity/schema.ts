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

/** The rows of the table in which something was typed, as classes with their staff. */
function classesOf({ className, classStaff }: Columns): { name: string; typed: string; staff: number }[] {
  return className
    .map((name, at) => ({ name, typed: (classStaff[at] ?? '').replace(/[\s,]/g, '') }))
    .filter(({ name, typed }) => name !== '' || typed !== '')
    .map(({ name, typed }) => {
      const digits = typed.normalize('NFKC')
      return { name, typed, staff: wholeNumber.test(digits) ? Number(digits) : Number.NaN }
    })
}

/** What is wrong with the rows of the table, and with their sum where the unit's staff is known. */
function* faultsOf(classes: ReturnType<typeof classesOf>, staff: number | null): Generator<string> {
  for (const { name, typed, staff: count } of classes) {
    if (name === '') yield `人数 ${typed} 的那一行没有写岗位类别`
    else if (name.length > limits.className) yield `岗位类别不能超过 ${limits.className} 个字`
    else if (Number.isNaN(count)) yield `“${name}”的人数应为整数，例如 120`
  }
  const keys = classes.map(({ name }) => classKey(name))
  const twice = classes.find(({ name }, at) => keys.indexOf(classKey(name)) !== at)
  if (twice) yield `“${twice.name}”写了两行，请合并`
  const sum = classes.reduce((total, one) => total + one.staff, 0)
  if (staff !== null && sum > staff) yield `各类岗位合计 ${sum} 人，超过在岗职工人数 ${staff} 人`
}

const COLUMNS = ['className', 'classStaff']

/** The table is read whatever else is wrong with the form, so that all of it is said at once. */
const isTableThere = ({ value, issues }: z.core.ParsePayload): boolean =>
  typeof value === 'object' &&
  value !== null &&
  COLUMNS.every((name) => Array.isArray((value as Record<string, unknown>)[name])) &&
  !issues.some(({ path }) => COLUMNS.includes(String(path?.[0])))

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
    // Not `requiredText`, which lets nothing be checked after it.
    evidence: optionalText('依据', limits.evidence).refine((text) => text !== '', { error: '请填写依据' }),
    returnTo: returnPath,
  })
  .superRefine(
    ({ className, classStaff, staff }, context) => {
      for (const message of faultsOf(classesOf({ className, classStaff }), staff))
        context.addIssue({ code: 'custom', path: ['classes'], message })
    },
    { when: isTableThere },
  )
  .transform(({ className, classStaff, staff, asOf, ...rest }) => ({
    ...rest,
    staff: staff ?? 0,
    asOf: asOf ?? new Date(Number.NaN),
    classes: classesOf({ className, classStaff }).map(({ name, staff }) => ({ name, staff })),
  }))
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
