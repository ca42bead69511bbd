import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import {
  confirmedWords,
  printedFacts,
  roleOf,
  termWords,
  verifyPath,
  wordInputOf,
} from '@/lib/features/agreements/documents/rules'
import type { PrintedAgreement } from '@/lib/features/agreements/documents/types'
import { makeWord } from '@/lib/server/word'

const AGREEMENT: PrintedAgreement = {
  number: 'QD-2026-0042',
  version: 2,
  title: '托育人才订单培养协议',
  kind: 'order_training',
  origin: 'portal',
  status: 'effective',
  confidentiality: 'full_text',
  signedOn: null,
  validFrom: '2026-09-01',
  validTo: '2029-08-31',
  amends: null,
  renews: null,
  parties: [
    {
      role: '甲方',
      name: '青岛职业技术学院',
      creditCode: '12370200427402664B',
      confirmed: { at: '2026-06-02T01:00:00.000Z', way: 'account' },
    },
    { role: '乙方', name: '青岛市妇女儿童医院', creditCode: null, confirmed: null },
    { role: '丙方', name: 'A & B <有限> 公司', creditCode: null, confirmed: null },
  ],
  body: `根据 **法律**，约定如下。

## 一、目标

1. 第一项
   - 其中
3. 第三项

| 项目 | 金额 |
|---|--:|
| 设备 | 100 |

> 引用[网址](https://example.cn/a)

*着重* ~~删去~~ 图：![说明](/x.png)

\`\`\`
代码  行
\`\`\``,
  attachments: [{ name: '清单*.pdf', size: 2048, sha256: 'ab'.repeat(32) }],
  sha256: '0123456789abcdef'.repeat(4),
  checkUrl: 'https://portal.example.cn/verify/QD-2026-0042',
}

async function parts(agreement: PrintedAgreement) {
  const zip = new PizZip(await makeWord(wordInputOf(agreement)))
  const read = (name: string) => zip.file(name)?.asText() ?? ''
  const footer = Object.keys(zip.files).find((name) => /^word\/footer\d+\.xml$/.test(name)) ?? ''
  return {
    names: Object.keys(zip.files),
    document: read('word/document.xml'),
    styles: read('word/styles.xml'),
    properties: read('docProps/core.xml'),
    footer: read(footer),
  }
}

const words = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>|<w:tab\/>/g)]
      .map(([run]) => (run === '<w:tab/>' ? '\t' : run.replace(/<[^>]+>/g, '')))
      .join(''),
  )

describe('the Word file', () => {
  test('is set on A4 in Chinese fonts', async () => {
    const { document, styles } = await parts(AGREEMENT)
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(styles).toContain('w:eastAsia="仿宋"')
    expect(styles).toContain('w:eastAsia="黑体"')
    expect(document).toContain('w:eastAsia="宋体"')
  })

  test('names title, parties and what stands about the agreement, with signs of XML as letters', async () => {
    const lines = words((await parts(AGREEMENT)).document)
    expect(lines[0]).toBe('托育人才订单培养协议')
    expect(lines).toContain('甲方：青岛职业技术学院（统一社会信用代码 12370200427402664B）')
    expect(lines).toContain('丙方：A &amp; B &lt;有限&gt; 公司')
    expect(lines).toContain('自2026年9月1日起至2029年8月31日止')
  })

  test('holds the text with its headings, the numbers of its clauses, tables, links and attachments', async () => {
    const { document } = await parts(AGREEMENT)
    const lines = words(document)
    expect(lines).toContain('根据 法律，约定如下。')
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>.{0,120}一、目标/s)
    for (const line of ['1.\t第一项', '–\t其中', '2.\t第三项', '设备', '100', '代码  行']) {
      expect(lines).toContain(line)
    }
    expect(lines).toContain('引用网址（https://example.cn/a）')
    expect(lines).toContain('着重 删去 图：说明')
    expect(lines).toContain(`1.\t清单*.pdf（2 KB，SHA-256：${'ab'.repeat(32)}）`)
    expect(document).toMatch(/<w:em w:val="dot"\/>/)
    expect(document).toMatch(/<w:strike/)
  })

  test('ends with a block to sign for every party, and the way to verify it', async () => {
    const { document, names } = await parts(AGREEMENT)
    const lines = words(document)
    expect(lines.filter((line) => line === '（盖章）')).toHaveLength(3)
    expect(lines).toContain('2026年6月2日 09:00 在线确认（账号）')
    expect(lines.filter((line) => line === '尚未在线确认')).toHaveLength(2)
    expect(lines).toContain(AGREEMENT.checkUrl)
    expect(names.filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(1)
  })

  test('has number, version and hash on every page, and the number of the page', async () => {
    const { footer } = await parts(AGREEMENT)
    expect(footer).toContain(`QD-2026-0042 第 2 版　SHA-256 ${AGREEMENT.sha256}`)
    expect(footer).toContain('PAGE')
    expect(footer).toContain('NUMPAGES')
  })

  test('has every style once, lines that grow with a picture, and nobody’s name in its properties', async () => {
    const { styles, document, properties } = await parts(AGREEMENT)
    const ids = [...styles.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id)
    expect(ids).toContain('Heading1')
    expect(ids).toHaveLength(new Set(ids).size)
    const heights = [...(styles + document).matchAll(/<w:spacing [^>]*w:line=[^>]*>/g)].map(([tag]) => tag)
    expect(heights.length).toBeGreaterThan(10)
    expect(heights.filter((tag) => !tag.includes('w:lineRule="auto"'))).toEqual([])
    expect(properties).not.toContain('Un-named')
  })

  test('gives a column more room the longer its entries are, and never more than the page has', async () => {
    const body = '| 序号 | 说明 |\n|---|---|\n| 1 | 由乙方提供，安装在甲方实训楼，验收后归甲方使用 |'
    const { document } = await parts({ ...AGREEMENT, body })
    const grid = /<w:gridCol w:w="(\d+)"\/><w:gridCol w:w="(\d+)"\/><\/w:tblGrid>(?:(?!<w:tbl>).)*序号/s.exec(
      document,
    )
    const [narrow, wide] = [Number(grid?.[1]), Number(grid?.[2])]
    expect(wide).toBeGreaterThan(narrow * 3)
    expect(narrow + wide).toBeLessThanOrEqual(8844)
  })

  test('of a paper agreement says that nobody confirmed it online', async () => {
    const { document } = await parts({ ...AGREEMENT, origin: 'paper', body: '', signedOn: '2026-05' })
    expect(document).toContain('纸质登记，未经各方在线确认')
    expect(document).not.toContain('尚未在线确认')
    expect(words(document)).toContain('2026年5月')
  })

  test('of forty parties and a text of nothing but marks is still a file', async () => {
    const parties = Array.from({ length: 40 }, (_, index) => ({
      role: roleOf(index + 1),
      name: `单位${index}`,
      creditCode: null,
      confirmed: null,
    }))
    for (const body of ['', '---', '> > >', '| |\n|-|\n', '***', '<b>x</b>', '- \n-', '[^1]\n\n[^1]: 注']) {
      expect((await parts({ ...AGREEMENT, parties, body })).document).toContain('第40方')
    }
  })
})

test('the parties are called as in contracts', () => {
  expect([1, 2, 3, 10, 11].map(roleOf)).toEqual(['甲方', '乙方', '丙方', '癸方', '第11方'])
})

test('a term is said in words, also without an end or a beginning', () => {
  expect(termWords({ validFrom: null, validTo: '2029-08-31' })).toBe('自生效之日起至2029年8月31日止')
  expect(termWords({ validFrom: '2026-09-01', validTo: null })).toBe('自2026年9月1日起，未约定截止日期')
})

test('what an agreement does not have is not among its facts', () => {
  const terms = printedFacts(AGREEMENT).map(({ term }) => term)
  expect(terms).not.toContain('签订日期')
  expect(terms).not.toContain('补充的协议')
  expect(printedFacts({ ...AGREEMENT, amends: 'QD-1' })).toContainEqual({ term: '补充的协议', value: 'QD-1' })
})

test('a number from paper leads to its page whatever it is written with', () => {
  expect(verifyPath('青职院〔2022〕5号/甲')).toBe(
    `/verify/${encodeURIComponent('青职院〔2022〕5号')}%2F${encodeURIComponent('甲')}`,
  )
})

test('a confirmation is said in words', () => {
  expect(confirmedWords({ confirmed: { at: '2026-06-02T01:00:00.000Z', way: 'link' } })).toBe(
    '2026年6月2日 09:00 在线确认（一次性链接）',
  )
})
