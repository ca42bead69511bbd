import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asCode, readMajors, withNames } from '@/lib/features/majors/rules'

const HEAD = '代码,名称,层次,专业大类'

test('a file of majors is read line by line, remarks and quotes included', () => {
  const { majors, faults } = readMajors(
    `\ufeff# remark\r\n${HEAD}\r\n520802,婴幼儿托育服务与管理,高职专科,医药卫生大类\r\n570102k,"学前, 教育",高职专科,教育与体育大类\r\n\r\n`,
  )
  expect(faults).toEqual([])
  expect(majors).toEqual([
    { code: '520802', name: '婴幼儿托育服务与管理', level: 'associate', field: '医药卫生大类' },
    { code: '570102K', name: '学前, 教育', level: 'associate', field: '教育与体育大类' },
  ])
})

test.each([
  ['name,code', '第一行应为“代码,名称,层次,专业大类”'],
  [`${HEAD}\n52080,托育,高职专科,`, '第 2 行：代码应为六位数字，国家控制布点专业后加 K'],
  [`${HEAD}\n520802,,高职专科,`, '第 2 行：缺少专业名称'],
  [`${HEAD}\n520802,托育,大专,`, '第 2 行：层次应为中等职业教育、高职专科、职业本科之一'],
])('%j is refused with the line', (text, sentence) => {
  expect(readMajors(text).faults).toEqual([sentence])
})

test('the file that comes with the product is whole, each code once and of its level', () => {
  const { majors, faults } = readMajors(readFileSync('prisma/seed/majors.csv', 'utf8'))
  expect(faults).toEqual([])
  expect(new Set(majors.map(({ code }) => code)).size).toBe(majors.length)
  // 61–79 中职, 41–59 高职专科, 21–39 职业本科: one field of majors, twenty apart.
  const levelOf = (code: string) =>
    code < '4' ? 'bachelor' : Number(code.slice(0, 2)) < 60 ? 'associate' : 'secondary'
  expect(majors.filter(({ code, level }) => levelOf(code) !== level)).toEqual([])
})

test('codes become the names that they stand for, each name once', () => {
  const names = new Map([
    ['520201', '护理'],
    ['720201', '护理'],
    ['570102K', '学前教育'],
  ])
  expect(withNames(['520201', '护理', '７２０２０１', '570102k', '999999'], names)).toEqual([
    '护理',
    '学前教育',
    '999999',
  ])
  expect([asCode('护理'), asCode('52020')]).toEqual([null, null])
})
