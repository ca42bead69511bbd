import * as z from 'zod'
import { hasCompletedYears } from '@/lib/features/compliance/calendar/rules'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { optionalDay, optionalInteger, recordId, recordVersion, requiredLine } from '@/lib/shared/fields'
import { foldLogin, foldWidth } from '@/lib/shared/text'
import { AGES, ENTRY_YEARS_BACK, STUDENT_LIMITS as limits } from './constants'

const thisYear = () => Number(todayInShanghai(new Date()).slice(0, 4))

/** A school's code: it begins login names, so it has their letters. */
export const schoolCode = requiredLine('学校代码', limits.code)
  .transform(foldLogin)
  .refine(
    (code) => /^[a-z][a-z0-9]{1,11}$/.test(code),
    `学校代码应为 2 到 ${limits.code} 个小写字母或数字，以字母开头，例如 qdzy`,
  )

export const giveCodeInput = z.object({ schoolId: recordId, code: schoolCode })
export type GiveCodeInput = z.output<typeof giveCodeInput>

const number = requiredLine('学号', limits.number)
  .transform(foldLogin)
  .refine(
    (text) => /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(text),
    '学号只能由字母、数字组成，中间可以有点、横线或下划线',
  )

const majorCode = requiredLine('专业代码', 12)
  // The catalog writes a K behind majors under state control; the digits say which major it is.
  .transform((text) =>
    foldWidth(text)
      .replace(/\s/g, '')
      .replace(/(?<=^\d{6})K$/i, ''),
  )
  .refine((code) => /^[1-9]\d{5}$/.test(code), '专业代码应为专业目录中的 6 位数字，例如 520802')

const entryYear = optionalInteger('入学年份', { min: 1, max: 9999 }).transform((year, context) => {
  const now = thisYear()
  if (year !== null && year >= now - ENTRY_YEARS_BACK && year <= now) return year
  context.addIssue(year === null ? '请填写入学年份' : `入学年份应在 ${now - ENTRY_YEARS_BACK} 到 ${now} 之间`)
  return z.NEVER
})

const birthDay = optionalDay('出生日期').refine((day) => {
  if (day === null) return true
  const [born, today] = [dayOf(day), todayInShanghai(new Date())]
  return hasCompletedYears(born, AGES.least, today) && !hasCompletedYears(born, AGES.most, today)
}, '出生日期看起来不对，请核对年份')

const fields = {
  id: recordId,
  name: requiredLine('姓名', limits.name),
  majorCode,
  majorName: requiredLine('专业名称', limits.majorName),
  entryYear,
}

/** A new student. The page makes the id, so that a form sent twice makes one. */
export const createStudentInput = z.object({
  ...fields,
  schoolId: recordId,
  number,
  birthDate: birthDay.transform((day, context) => {
    if (day !== null) return day
    context.addIssue('请填写出生日期')
    return z.NEVER
  }),
})
export type CreateStudentInput = z.output<typeof createStudentInput>

/** A change. The number stands in the login name and stays; an empty birth date keeps the one that is stored. */
export const updateStudentInput = z.object({ ...fields, version: recordVersion, birthDate: birthDay })
export type UpdateStudentInput = z.output<typeof updateStudentInput>

export const studentLinkInput = z.object({ id: recordId })
export type StudentLinkInput = z.output<typeof studentLinkInput>

/** The students for whom a file of links is made: of one year of entry, or all. */
export const linkFileInput = z.object({
  schoolId: recordId,
  entryYear: optionalInteger('入学年份', { min: 1, max: 9999 }),
})
export type LinkFileInput = z.output<typeof linkFileInput>
