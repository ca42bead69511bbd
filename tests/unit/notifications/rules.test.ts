import { expect, test } from 'vitest'
import { DIGEST_LINES, digestMail, lastDigestAt } from '@/lib/features/notifications/digests/rules'
import { noticeMail } from '@/lib/features/notifications/rules'

const SITE = 'https://xieyu.example.cn'

test('the mail of a notice says what it is and leads through the notice to its matter', () => {
  expect(noticeMail('a@example.cn', 'id-1', { title: '“甲”已登记' }, SITE)).toEqual({
    to: 'a@example.cn',
    subject: '“甲”已登记（xieyu.example.cn）',
    text: `您好！“甲”已登记。\n\n请登录后查看：${SITE}/workspace/notices/id-1`,
  })
  const mail = { subject: '被退回', paragraphs: ['“甲”被退回修改。', '理由：材料不全'] }
  expect(noticeMail('a@example.cn', 'id-1', { title: '“甲”被退回修改', mail }, SITE)).toMatchObject({
    subject: '被退回（xieyu.example.cn）',
    text: expect.stringMatching(/^您好！“甲”被退回修改。\n\n理由：材料不全\n\n请登录后查看：/),
  })
})

test('a digest names each matter with its link, and counts what is too much to name', () => {
  const notices = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ title: `事项${index}`, url: `${SITE}/n/${index}` }))
  const two = digestMail('a@example.cn', notices(2), SITE)
  expect(two.subject).toBe('您有 2 条新通知（xieyu.example.cn）')
  expect(two.text).toContain(`事项0\n${SITE}/n/0\n\n事项1\n${SITE}/n/1`)
  expect(two.text).not.toContain('另有')
  const many = digestMail('a@example.cn', notices(DIGEST_LINES + 3), SITE)
  expect(many.text).toContain('另有 3 条')
  expect(many.text).not.toContain(`事项${DIGEST_LINES}`)
})

test('the hour of digests is eight in China, half a minute later so that what is under way has ended', () => {
  const at = (text: string) => lastDigestAt(new Date(text)).toISOString()
  expect(at('2026-11-22T07:59:59+08:00')).toBe('2026-11-21T00:00:00.000Z')
  expect(at('2026-11-22T08:00:29+08:00')).toBe('2026-11-21T00:00:00.000Z')
  expect(at('2026-11-22T08:00:30+08:00')).toBe('2026-11-22T00:00:00.000Z')
  expect(at('2026-11-23T07:59:00+08:00')).toBe('2026-11-22T00:00:00.000Z')
})
