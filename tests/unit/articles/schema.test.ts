import { describe, expect, test } from 'vitest'
import { articleCreateInput, articleReasonInput, articleUpdateInput } from '@/lib/features/articles/schema'

const ID = '0193d1a0-0000-7000-8000-000000000001'
const FORM = { id: ID, proposerId: '', kind: 'news', title: '标题', body: '正文' }

function issuesOf(
  schema: typeof articleCreateInput | typeof articleUpdateInput,
  form: Record<string, unknown>,
) {
  const parsed = schema.safeParse(form)
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]))
}

describe('the form of an article', () => {
  test('says beside each field what is missing, unknown or too long', () => {
    expect(issuesOf(articleCreateInput, { id: ID, title: ' 　', kind: 'novel' })).toEqual({
      kind: '请选择列出的一项',
      title: '请填写标题',
      body: '请填写正文',
    })
    const long = { ...FORM, title: '长'.repeat(101), summary: '长'.repeat(301), body: '长'.repeat(50_001) }
    expect(issuesOf(articleCreateInput, long)).toEqual({
      title: '标题不能超过 100 个字',
      summary: '摘要不能超过 300 个字',
      body: '正文不能超过 50000 个字',
    })
  })

  test('counts 𠮷 as one character and keeps emoji, but neither NUL nor marks that turn the writing', () => {
    expect(issuesOf(articleCreateInput, { ...FORM, title: '𠮷'.repeat(100) })).toEqual({})
    const parsed = articleCreateInput.parse({
      ...FORM,
      title: '校\u0000企\u202e共育 🎓',
      body: 'a\u0000b\r\nc',
    })
    expect(parsed.title).toBe('校企共育 🎓')
    expect(parsed.body).toBe('ab\nc')
  })

  test('refuses ids and versions that somebody tampered with', () => {
    const tampered = { ...FORM, id: "' OR 1=1", proposerId: 'x', alliances: ['<script>'], version: '-1' }
    expect(Object.keys(issuesOf(articleUpdateInput, tampered)).sort()).toEqual(['alliances', 'id', 'version'])
    expect(issuesOf(articleCreateInput, tampered)).toHaveProperty('proposerId')
  })

  test('takes names one a line, each once, and may hold 、 in one', () => {
    const parsed = articleCreateInput.parse({ ...FORM, organizations: '甲、乙联合体\n丙\n\n丙 ' })
    expect(parsed.organizations).toEqual(['甲、乙联合体', '丙'])
  })

  test('accepts only an address that a page can have', () => {
    const withSlug = (slug: string) => issuesOf(articleUpdateInput, { ...FORM, version: '1', slug }).slug
    expect(withSlug('lianmeng-qidong')).toBeUndefined()
    expect(withSlug('')).toBeUndefined()
    expect(
      ['by', 'Page', '联盟', 'a--b', '../x'].map(withSlug).every((text) => text?.includes('小写字母')),
    ).toBe(true)
  })

  test('never returns or withdraws an article without saying why', () => {
    const parsed = articleReasonInput.safeParse({ id: ID, version: '1', reason: ' ' })
    expect(parsed.error?.issues[0]?.message).toBe('请填写理由')
  })
})
