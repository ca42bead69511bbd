import { describe, expect, it } from 'vitest'
import { inYear, readReportYear, reportFacts, reportParts, yearsFrom } from '@/lib/features/reports/rules'
import type { Report } from '@/lib/features/reports/types'
import { reportWord } from '@/lib/features/reports/word/rules'
import { makeWord } from '@/lib/server/word'

const nothing = { began: [], count: 0, total: 0, undated: 0 }
const bare: Report = {
  alliance: {
    slug: 'league',
    name: '某市产教联盟',
    kind: 'alliance',
    status: 'operating',
    foundedOn: '2020-05',
    region: null,
    leads: [],
  },
  year: 2022,
  years: [2023, 2022, 2021, 2020],
  members: { ...nothing, byKind: [] },
  platforms: nothing,
  projects: nothing,
  agreements: nothing,
  positions: { ...nothing, seats: 0 },
  events: nothing,
  articles: 0,
  honours: [],
  figures: [],
  undatedFigures: 0,
}
const full: Report = {
  ...bare,
  members: {
    began: [
      {
        slug: 'a',
        name: '甲|乙公司',
        kind: 'enterprise',
        subtype: null,
        seat: 'council',
        joinedOn: '2022-05-20',
      },
    ],
    count: 1,
    total: 3,
    undated: 2,
    byKind: [
      { kind: 'school', count: 1 },
      { kind: 'enterprise', count: 2 },
    ],
  },
  projects: {
    began: [{ href: '/projects/p', title: '订单班', kind: 'order_class', on: '2022-09' }],
    count: 1,
    total: 4,
    undated: 1,
  },
  articles: 2,
  figures: [
    {
      id: 'f',
      metric: '理事单位',
      value: '26',
      qualifier: null,
      unit: '家',
      period: null,
      asOf: '2022-05-20',
      locator: '第 1 段',
      note: null,
      source: { title: '深化产教融合', publisher: null, publishedOn: null, url: null },
    } as Report['figures'][number],
  ],
  undatedFigures: 3,
}
const wordsOf = (report: Report, key: string) => reportParts(report).find((part) => part.key === key)?.words

describe('the years of a report', () => {
  it('run from the first to the last without a gap', () => {
    expect(yearsFrom([2021, 2018])).toEqual([2021, 2020, 2019, 2018])
    expect(yearsFrom([])).toEqual([])
  })

  it('are read from an address in four digits only', () => {
    expect(['2022', '22', '2022a', '0222'].map(readReportYear)).toEqual([2022, null, null, null])
    expect([inYear('2022-05', 2022), inYear('2021', 2022), inYear(null, 2022)]).toEqual([true, false, false])
  })
})

describe('a report in words', () => {
  it('says what there is, and what is not on record', () => {
    expect(wordsOf(full, 'members')).toBe(
      '截至 2022 年末有成员单位 3 家，其中学校 1 家、企业 2 家；本年加入 1 家。2 家的加入日期未登记，计入在内。',
    )
    expect(wordsOf(full, 'projects')).toBe('本年开始 1 个，截至年末累计 4 个，另有 1 个日期未登记。')
  })

  it('says that nothing is on record instead of leaving a part out', () => {
    expect(wordsOf(bare, 'agreements')).toBe('本年没有签订的记录，截至年末累计 0 份。')
    expect(wordsOf(bare, 'honours')).toBe('本年没有登记的荣誉。')
    expect(reportParts(bare)).toHaveLength(7)
    expect(reportFacts(bare).map(({ term }) => term)).toEqual(['年度', '类型', '现状', '成立时间'])
  })

  it('leads to the list of the year where there is one', () => {
    const events = reportParts(full).find(({ key }) => key === 'events')
    expect(events?.list).toEqual({ href: '/news/by/alliance/league/year/2022', label: '本年的动态' })
  })
})

describe('the report as a Word file', () => {
  const site = { name: '协育', baseUrl: 'https://example.org' }

  it('has every part, what it lists as tables, and figures with their sources', () => {
    const { title, body, check } = reportWord(full, site)
    expect(title).toBe('某市产教联盟 2022 年度报告')
    expect(body).toContain('| 甲\\|乙公司 | 理事单位，2022年5月20日 |')
    expect(body).toContain('| 理事单位 | 26家 | 截至2022年5月20日 | 《深化产教融合》，第 1 段 |')
    expect(body).toContain('另有 3 项未注明日期')
    expect(check.url).toBe('https://example.org/alliances/league/report/2022')
  })

  it('is a Word file, with nobody to sign it', async () => {
    const file = await makeWord(reportWord(bare, site))
    expect(file.subarray(0, 2).toString()).toBe('PK')
  })
})
