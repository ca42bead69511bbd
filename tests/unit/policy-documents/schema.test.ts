import { expect, test } from 'vitest'
import {
  ownPolicyCreateInput,
  ownPolicyUpdateInput,
  policyCreateInput,
} from '@/lib/features/policy-documents/schema'

const FORM = {
  id: '0193d1a0-0000-7000-8000-000000000001',
  title: '《校企合作管理办法》',
  issuer: '高青县教育和体育局',
  validity: 'valid',
  level: 'county',
}

function issuesOf(form: Record<string, unknown>) {
  const parsed = policyCreateInput.safeParse({ ...FORM, ...form })
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]))
}

test('a title loses its book-title marks, and so do citations, which are kept once', () => {
  const parsed = policyCreateInput.parse({ ...FORM, citations: '《甲》\n甲\n乙、丙的通知' })
  expect(parsed.title).toBe('校企合作管理办法')
  expect(parsed.citations).toEqual(['甲', '乙、丙的通知'])
})

test('an index number is folded and checked part by part', () => {
  const given = '１１３７０３２２００４４３２９８６Ｙ／２０２５－５３７４９３０'
  expect(policyCreateInput.parse({ ...FORM, indexNumber: given }).indexNumber).toBe(
    '11370322004432986Y/2025-5374930',
  )
  expect(issuesOf({ indexNumber: '11370322004432986X/2025-5374930' }).indexNumber).toContain('校验位不符')
  expect(policyCreateInput.parse({ ...FORM, indexNumber: '000014349/2017-00110' }).indexNumber).toBe(
    '000014349/2017-00110',
  )
})

test('what is missing, unknown or impossible is said beside its field', () => {
  expect(issuesOf({ title: ' ', issuer: undefined, level: 'world', issuedOn: '2022-02-31' })).toEqual({
    title: '请填写文件名称',
    issuer: '请填写发布机构',
    level: '请选择列出的一项',
    issuedOn: expect.stringContaining('日历上确有这一天'),
  })
  expect(issuesOf({ title: '长'.repeat(151) }).title).toBe('文件名称不能超过 150 个字')
})

test("a unit's own document names its issuer by id when it is new, and not at all when it is changed", () => {
  const issuerId = '0193d1a0-0000-7000-8000-000000000002'
  const created = ownPolicyCreateInput.parse({ ...FORM, issuerId })
  expect(created).toMatchObject({ issuerId, title: '校企合作管理办法' })
  expect(created).not.toHaveProperty('issuer')
  const changed = ownPolicyUpdateInput.parse({ ...FORM, issuerId, version: '1' })
  expect(Object.keys(changed).filter((name) => name.startsWith('issuer'))).toEqual([])
  expect(ownPolicyCreateInput.safeParse(FORM).success).toBe(false)
})
