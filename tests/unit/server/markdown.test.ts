import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToText, renderMarkdown } from '@/lib/server/markdown'

const ALLOWED =
  /^<\/?(?:h[2-6]|p|br|hr|blockquote|pre|code|ul|ol|li|em|strong|del|sup|a|img|table|thead|tbody|tr|th|td|section)\b/

/** Every tag of the HTML, as it stands. A `<` that opens none would show here as something not allowed. */
function tagsOf(html: string): string[] {
  return html.match(/<(?:"[^"]*"|[^">])*>?/g) ?? []
}

function attributesOf(tag: string): [string, string][] {
  return [...tag.matchAll(/\s([^\s=>"]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? ''])
}

/** Asserts that HTML holds no element, attribute or address but those that the site knows. */
function expectSafe(html: string): void {
  for (const tag of tagsOf(html)) {
    expect(tag).toMatch(ALLOWED)
    for (const [name, value] of attributesOf(tag)) {
      expect([
        'href',
        'rel',
        'id',
        'aria-label',
        'aria-describedby',
        'src',
        'alt',
        'loading',
        'start',
        'class',
      ]).toContain(name)
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/[^/]|mailto:.|\/(?![/\\])|#)/i)
      if (name === 'src') expect(value).toMatch(/^\/(?![/\\])/)
    }
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '# ',
      '- ',
      '1. ',
      '> ',
      '\n',
      '\n\n',
      '    ',
      '\t',
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '~~',
      '|',
      '|-|\n',
      '[^1]',
      '[^1]: ',
    ],
    ...[
      '[a](javascript:alert(1))',
      '[a](JaVa\tScRiPt:x)',
      '[a](data:text/html;base64,x)',
      '[a](vbscript:x)',
      '![a](data:x)',
    ],
    ...[
      '<javascript:alert(1)>',
      '[a](//evil.example)',
      '[a](/\\evil.example)',
      '[a](&#106;avascript:x)',
      '[a]: javascript:x',
    ],
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:x" onclick=x>',
      '<svg/onload=x>',
    ],
    ...[
      '<style>',
      '<iframe src=//x>',
      '<!--',
      '-->',
      '<?',
      '<![CDATA[',
      'https://例子.example/路径',
      'www.a.cn中',
      '[',
      '](',
      ')',
      '"',
    ],
    ...[
      '<details open ontoggle=x>',
      '\u0000',
      '\u202e',
      '😀',
      '𠮷',
      '- [x] ',
      '&lt;script&gt;',
      '\\',
      '<math><mtext>',
      '<http://a>',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('rendered Markdown', () => {
  it('has paragraphs, emphasis, lists, tables and quotes', () => {
    const html = renderMarkdown(
      '**产教融合**\n\n- 甲\n- 乙\n\n| 项 | 数 |\n|:-:|--:|\n| 学生 | 240 |\n\n> 引文',
    )
    expect(html).toContain('<p><strong>产教融合</strong></p>')
    expect(html).toContain('<li>甲</li>')
    expect(html).toContain('<th class="text-center">项</th>')
    expect(html).toContain('<td class="text-right">240</td>')
    expect(html).toContain('<blockquote>')
  })

  it('begins its headings at h2, because the page has the h1', () => {
    expect(renderMarkdown('# 一\n\n## 二\n\n# 三')).toBe('<h2>一</h2>\n<h3>二</h3>\n<h2>三</h2>')
    expect(renderMarkdown('### 一\n\n## 二')).toBe('<h2>一</h2>\n<h2>二</h2>')
    expect(renderMarkdown('## 一\n\n###### 六\n\n###### 七')).toBe('<h2>一</h2>\n<h3>六</h3>\n<h3>七</h3>')
    expect(renderMarkdown('标题\n===')).toBe('<h2>标题</h2>')
    expect(renderMarkdown('#')).not.toContain('<h')
  })

  it('marks foreign links as such and leaves own ones alone', () => {
    expect(renderMarkdown('[部](https://www.moe.gov.cn/)')).toBe(
      '<p><a href="https://www.moe.gov.cn/" rel="nofollow noopener">部</a></p>',
    )
    expect(renderMarkdown('[名录](/members/by/kind/school)')).toBe(
      '<p><a href="/members/by/kind/school">名录</a></p>',
    )
    expect(renderMarkdown('[写信](mailto:a@b.cn)')).toBe('<p><a href="mailto:a@b.cn">写信</a></p>')
  })

  it.each([
    ['[字](javascript:alert(1))'],
    ['[字](JAVASCRIPT:alert(1))'],
    ['[字](data:text/html,x)'],
    ['[字](vbscript:x)'],
    ['[字](//evil.example/)'],
    ['[字](http:///x)'],
    ['[字](relative)'],
    ['[字](file:///etc/passwd)'],
    ['[字][a]\n\n[a]: javascript:x'],
  ])('keeps the words of %s and drops the link', (markdown) => {
    const html = renderMarkdown(markdown)
    expect(html).toContain('字')
    expect(html).not.toContain('<a')
  })

  it('shows no link without anything to see', () => {
    for (const markdown of [
      '[](http://spam.example)',
      '[\u200b](http://spam.example)',
      '[![](http://x/y)](http://spam.example)',
    ]) {
      expect(renderMarkdown(markdown)).not.toContain('spam.example')
    }
  })

  it('drops HTML, scripts and handlers included', () => {
    const html = renderMarkdown(
      '<script>alert(1)</script>\n\n前<b onclick="x">中</b>后<img src=x onerror=alert(1)>\n\n<a href="http://h" style="display:none">x</a>',
    )
    expect(html).toContain('前中后')
    expect(html).not.toMatch(/script|onclick|onerror|style|http/)
  })

  it('ends a bare address where Chinese begins', () => {
    expect(renderMarkdown('详见https://a.example.cn/x?y=1了解[更多](/about)。')).toBe(
      '<p>详见<a href="https://a.example.cn/x?y=1" rel="nofollow noopener">https://a.example.cn/x?y=1</a>了解<a href="/about">更多</a>。</p>',
    )
    expect(renderMarkdown('`https://a.cn，`')).toBe('<p><code>https://a.cn，</code></p>')
    expect(renderMarkdown('[x](https://a.cn/甲)')).toContain('href="https://a.cn/%E7%94%B2"')
    expect(renderMarkdown('<!-- 见 http://a.cn，不公开 -->')).toBe('')
  })

  it('shows pictures of this site only, and the words of others', () => {
    expect(renderMarkdown('![校园](/files/a.jpg)')).toBe(
      '<p><img src="/files/a.jpg" alt="校园" loading="lazy"></p>',
    )
    expect(renderMarkdown('![校园](https://foreign.example/a.jpg)')).toBe('<p>校园</p>')
    expect(renderMarkdown('![校园](//foreign.example/a.jpg)')).toBe('<p>校园</p>')
  })

  it('does not take a range for a strikethrough', () => {
    expect(renderMarkdown('3~5人，每组2~3人')).toBe('<p>3~5人，每组2~3人</p>')
    expect(renderMarkdown('~~作废~~')).toBe('<p><del>作废</del></p>')
  })

  it('joins Chinese lines without a space, but not those of code', () => {
    expect(renderMarkdown('产教\n融合')).toBe('<p>产教融合</p>')
    expect(renderMarkdown('```\n产教\n融合\n```')).toContain('产教\n融合')
    expect(renderMarkdown('one\ntwo')).toBe('<p>one\ntwo</p>')
  })

  it('shows a task list by signs instead of boxes that nobody can tick', () => {
    const html = renderMarkdown('- [x] 已办\n- [ ] 待办')
    expect(html).toContain('☑ 已办')
    expect(html).toContain('☐ 待办')
    expect(html).not.toContain('<input')
  })

  it('names its footnotes in Chinese and links them both ways', () => {
    const html = renderMarkdown('正文[^a]\n\n[^a]: 出处')
    expect(html).toContain('<a href="#note-fn-a" id="note-fnref-a" aria-describedby="footnote-label">1</a>')
    expect(html).toContain('<p id="footnote-label">注释</p>')
    expect(html).toContain('aria-label="回到正文注1"')
  })

  it('keeps emoji and 𠮷, and drops NUL and marks of direction', () => {
    expect(renderMarkdown('😀𠮷\u0000\u202e好')).toBe('<p>😀𠮷好</p>')
  })

  it('is never anything but the elements, attributes and addresses that the site knows', () => {
    fc.assert(
      fc.property(source, (markdown) => {
        expectSafe(renderMarkdown(markdown))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the words of a Markdown text', () => {
  it('are without marks, each block on a line', () => {
    const markdown =
      '# 标题\n\n第一段**粗**[链接](https://a.cn)[^1]\n第二行\n\n- 甲\n  - 乙\n\n| 项 | 数 |\n|-|-|\n| 学生 | 240 |\n\n![校园](/a.jpg)\n\n[^1]: 出处'
    expect(markdownToText(markdown)).toBe(
      '标题\n第一段粗链接\n第二行\n甲\n乙\n项 数\n学生 240\n校园\n注释\n出处',
    )
  })

  it('are nothing for nothing', () => {
    expect(markdownToText('')).toBe('')
    expect(markdownToText('<div>')).toBe('')
  })

  it('never throw', () => {
    fc.assert(fc.property(source, (markdown) => void markdownToText(markdown)))
  })
})
