import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/server/markdown'

describe('a text that is too intricate', () => {
  const SIZE = 100_000
  const fill = (unit: string) => unit.repeat(SIZE / unit.length)
  const lists = Array.from({ length: 400 }, (_, level) => `${'  '.repeat(level)}- 项`).join('\n')

  it.each([
    ['lists nested line by line', lists.slice(0, SIZE)],
    ['lists nested on one line', fill('1. ')],
    ['lists and quotes nested on one line', fill('> - ')],
    ['quotes nested on one line', fill('>')],
    ['lists twenty deep on every line', fill(`${'- '.repeat(20)}项\n`)],
    ['quotes before a rule', `${fill('>')}---`],
    ['empty items nested line by line', lists.replaceAll(' 项', '').slice(0, SIZE)],
    [
      'lists nested by tabs',
      fill(`${Array.from({ length: 25 }, (_, n) => `${'\t'.repeat(n)}- + - + 项`).join('\n')}\n\n`),
    ],
    ['marks of emphasis', fill('*_')],
    ['one block of as many marks as are allowed', '*_'.repeat(700)],
    ['blocks of marks of emphasis', fill(`${'*_'.repeat(249)}\n\n`)],
    ['tildes', fill('~~a')],
    ['open links', fill('[a](')],
    ['open pictures', fill('![')],
    ['a wide table with short rows', `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n${fill('|\n')}`],
    ['narrow tables with short rows', fill(`${'|a'.repeat(30)}\n${'|-'.repeat(30)}\n${'|\n'.repeat(150)}\n`)],
    [
      'references to a long address',
      `[a]: http://x.cn/${'y'.repeat(SIZE / 2)}\n\n${'[a] '.repeat(SIZE / 8)}`,
    ],
    ['references to one footnote', `${fill('[^1]')}\n\n[^1]: 注`],
    ['lines', fill('a\n')],
    ['backticks', Array.from({ length: 440 }, (_, n) => '`'.repeat(n + 1)).join('a')],
    ['half-open HTML', fill('<a ')],
    ['comments', fill('<!--')],
    ['addresses', fill('http://')],
    ['a million characters', '好'.repeat(1_000_000)],
  ])(
    'is rendered in bounded time and size: %s',
    (_, markdown) => {
      const started = performance.now()
      const html = renderMarkdown(markdown)
      expect(performance.now() - started).toBeLessThan(10_000)
      expect(html.length).toBeLessThan(1_000_000 + markdown.length)
    },
    20_000,
  )

  it('comes back as plain paragraphs that lose nothing and do no harm', () => {
    expect(renderMarkdown(`${'> '.repeat(30)}深\n<script>\n\n后`)).toBe(
      `<p>${'> '.repeat(30)}深<br>&#x3C;script></p><p>后</p>`,
    )
  })

  it('does not include a long rule of dashes, a long list or a long table', () => {
    expect(renderMarkdown('- '.repeat(60))).toBe('<hr>')
    expect(renderMarkdown('- **甲**：乙\n'.repeat(200))).toContain('<strong>甲</strong>')
    expect(renderMarkdown(`| 单位 | 席位 |\n|-|-|\n${'| 学校 | 理事 |\n'.repeat(1000)}`)).toContain(
      '<td>学校</td>',
    )
    expect(renderMarkdown('1. 一\n   - 二\n     - 三\n'.repeat(500))).toContain('<li>三</li>')
  })
})
