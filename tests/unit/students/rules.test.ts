import { describe, expect, test } from 'vitest'
import { ageWords, proposeCode, yearOfStudyOn } from '@/lib/features/students/rules'
import { createStudentInput, schoolCode, updateStudentInput } from '@/lib/features/students/schema'
import { parseStudent } from '@/lib/features/students/sheet/rules'

test.each([
  ['2010-05-20', '2026-05-20', '未满16周岁'],
  // A year of life is complete at the end of the birthday.
  ['2010-05-20', '2026-05-21', '已满16周岁'],
  ['2008-02-29', '2026-02-28', '已满16周岁'],
  ['2008-02-29', '2026-03-01', '已满18周岁'],
  ['1990-01-01', '2026-05-20', '已满18周岁'],
])('of somebody born on %s is said on %s: %s', (born, day, words) => {
  expect(ageWords(born, day)).toBe(words)
})

test.each([
  [2025, '2025-09-01', 1],
  [2025, '2026-08-31', 1],
  [2025, '2026-09-01', 2],
  [2024, '2027-03-01', 3],
  [2026, '2026-08-31', 0],
])('who entered in %i is on %s in year %i', (entry, day, year) => {
  expect(yearOfStudyOn(entry, day)).toBe(year)
})

test('a code is proposed from the syllables of the name', () => {
  expect(proposeCode('青岛职业技术学院')).toBe('qdzyjsxy')
  expect(schoolCode.parse(proposeCode('青岛市城阳区职业中等专业学校第二校区'))).toHaveLength(12)
})

const form = {
  id: '00000000-0000-4000-8000-000000000000',
  schoolId: '00000000-0000-4000-8000-000000000001',
  number: ' ２０２４0001 ',
  name: ' 某某 ',
  majorCode: '５２０８０２',
  majorName: '婴幼儿托育服务与管理',
  entryYear: '2024',
  birthDate: '2006年3月15日',
}

describe('the form of a student', () => {
  test('is taken as people type it', () => {
    expect(createStudentInput.parse(form)).toMatchObject({
      number: '20240001',
      name: '某某',
      majorCode: '520802',
      entryYear: 2024,
      birthDate: new Date('2006-03-15T00:00:00Z'),
    })
  })

  test('takes the code of a major under state control with its K or without', () => {
    for (const majorCode of ['570102K', '５７０１０２ｋ', '570102'])
      expect(createStudentInput.parse({ ...form, majorCode })).toMatchObject({ majorCode: '570102' })
    expect(createStudentInput.safeParse({ ...form, majorCode: '570102KK' }).success).toBe(false)
  })

  test('keeps nothing that it does not ask for', () => {
    const parsed = createStudentInput.parse({ ...form, gender: '女', health: '良好' })
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(form).sort())
  })

  test.each([
    ['number', '', '请填写学号'],
    ['number', '2024 01', '学号只能由字母、数字组成，中间可以有点、横线或下划线'],
    ['majorCode', '52080', '专业代码应为专业目录中的 6 位数字，例如 520802'],
    ['entryYear', '', '请填写入学年份'],
    ['entryYear', '1984', expect.stringContaining('入学年份应在')],
    ['birthDate', '', '请填写出生日期'],
    ['birthDate', '2025-01-01', '出生日期看起来不对，请核对年份'],
    ['birthDate', '2006-02-30', '出生日期应写成 2022-05-20，并且日历上确有这一天'],
  ])('says what is wrong with %s “%s”', (field, value, sentence) => {
    const result = createStudentInput.safeParse({ ...form, [field]: value })
    expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, sentence]])
  })

  test('a change may leave the birth date out', () => {
    expect(updateStudentInput.parse({ ...form, birthDate: '', version: '1' }).birthDate).toBeNull()
  })
})

test('a row whose number an earlier row has is said to be so', () => {
  const pass = { schoolId: form.schoolId, seen: new Map<string, number>() }
  const row = (at: number) =>
    [at, 'a1', '某某', '520802', '婴幼儿托育服务与管理', '2024', '2006-03-15'] as const
  expect(parseStudent(row(3), pass).faults).toEqual([])
  expect(parseStudent(row(4), pass).faults).toEqual([
    { row: 4, column: '学号', sentence: '与第 3 行的学号重复' },
  ])
})
