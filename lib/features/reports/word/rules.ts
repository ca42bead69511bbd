import { describePeriod } from '@/lib/features/figures/rules'
import type { Figure } from '@/lib/features/figures/types'
import type { WordInput } from '@/lib/server/word'
import { formatFigure } from '@/lib/shared/figures'
import { REPORT_NOTE, reportFacts, reportParts, reportPath } from '../rules'
import type { Report, ReportPart } from '../types'

/** Markdown's own marks in a name stand for themselves. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ')

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n')
}

function partText({ title, words, items }: ReportPart): string {
  const table = tableOf(
    ['名称', '说明'],
    items.map((item) => [item.title, item.facts.join('，')]),
  )
  return [`## ${title}`, plain(words), ...(items.length > 0 ? [table] : [])].join('\n\n')
}

function figureText({ figures, undatedFigures }: Report): string {
  const sourceOf = ({ source, locator }: Figure) =>
    [`《${source.title}》`, locator].filter(Boolean).join('，')
  const rows = figures.map((figure) => [
    figure.metric,
    formatFigure(figure).text,
    describePeriod(figure),
    sourceOf(figure),
  ])
  const rest = undatedFigures > 0 ? `另有 ${undatedFigures} 项未注明日期，见联盟页。` : ''
  if (rows.length === 0) return `## 来源所载的数据\n\n没有注明为本年的数据。${rest}`
  return `## 来源所载的数据\n\n${tableOf(['指标', '数', '时间', '出处'], rows)}\n\n${rest}`
}

/** The report as a Word file is made from. */
export function reportWord(report: Report, site: { name: string; baseUrl: string }): WordInput {
  const { alliance, year } = report
  const url = site.baseUrl + reportPath(alliance.slug, year)
  const title = `${alliance.name} ${year} 年度报告`
  return {
    title,
    heads: [],
    facts: reportFacts(report),
    body: [...reportParts(report).map(partText), figureText(report)].join('\n\n'),
    signatures: [],
    check: { url, lines: ['本报告的网页，随登记更新：', url, REPORT_NOTE] },
    footer: `${title}　${site.name}`,
  }
}
