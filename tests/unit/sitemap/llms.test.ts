import { expect, test } from 'vitest'
import { llmsText } from '@/lib/features/sitemap/llms/rules'

const site = {
  name: '协育',
  tagline: '产教融合联盟门户',
  description: '谁在与谁\n共同育人。',
  licence: '以 CC BY 4.0 许可发布。',
  baseUrl: 'https://portal.example.edu.cn',
}

test('the site is told to programs by one title, one summary and lists of whole addresses', () => {
  const text = llmsText(site)
  expect(text.startsWith('# 协育 · 产教融合联盟门户\n\n> 谁在与谁 共同育人。\n')).toBe(true)
  expect(text.match(/^# /gm)).toHaveLength(1)
  expect(text.match(/^## .+$/gm)).toEqual(['## 目录', '## 数据', '## Optional'])
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): .+$/gm)].map(([, address]) => address)
  expect(links.length).toBeGreaterThan(15)
  for (const link of links) expect(link).toMatch(/^https:\/\/portal\.example\.edu\.cn\//)
  expect(text).toContain(site.licence)
})

test('what the settings leave empty is left out', () => {
  const text = llmsText({ ...site, tagline: '', licence: '' })
  expect(text.startsWith('# 协育\n')).toBe(true)
  expect(text).not.toContain('CC BY')
})
