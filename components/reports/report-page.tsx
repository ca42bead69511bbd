import { FigureSection } from '@/components/figures/figure-section'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { TabLinks } from '@/components/ui/tab-links'
import { REPORT_NOTE, reportFacts, reportParts, reportPath } from '@/lib/features/reports/rules'
import type { Report, ReportPart } from '@/lib/features/reports/types'
import type { Site } from '@/lib/features/settings/types'

function Part({ part: { key, title, words, items, list } }: { part: ReportPart }) {
  return (
    <section aria-labelledby={key}>
      <SectionHeading id={key} title={title} href={list?.href} linkLabel={list?.label} />
      <p>{words}</p>
      {items.length > 0 && (
        <ul className="link-rows">
          {items.map((item) => (
            <li key={item.href ?? item.title}>
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
              <span className="meta">{item.facts.join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Figures({ report: { figures, undatedFigures, alliance } }: { report: Report }) {
  return (
    <>
      <FigureSection figures={figures} title="来源所载的数据" />
      {undatedFigures > 0 && (
        <p className="meta">
          另有 {undatedFigures} 项来源所载的数据未注明日期，见
          <a href={`/alliances/${alliance.slug}`}>{alliance.name}的页面</a>。
        </p>
      )}
    </>
  )
}

/** The annual report of an alliance; it prints as it stands. */
export function ReportPage({ report, site }: { report: Report; site: Site }) {
  const { alliance, year, years } = report
  const path = reportPath(alliance.slug, year)
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '联盟', href: '/alliances' },
        { label: alliance.name, href: `/alliances/${alliance.slug}` },
        { label: `${year} 年度报告`, href: path },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          eyebrow="年度报告"
          title={`${alliance.name} ${year} 年度报告`}
          lead={REPORT_NOTE}
          picture={
            <ButtonLink variant="quiet" href={`${path}/report.docx`}>
              下载 Word 文件
            </ButtonLink>
          }
        />
      }
      aside={<DefinitionList items={reportFacts(report)} />}
      asideFirst
      foot={<PageMeta publisher={site.host || site.name} url={site.baseUrl + path} />}
    >
      {years.length > 1 && (
        <TabLinks
          label="各年的报告"
          tabs={years.map((one) => ({
            label: String(one),
            href: reportPath(alliance.slug, one),
            active: one === year,
          }))}
        />
      )}
      {reportParts(report).map((part) => (
        <Part key={part.key} part={part} />
      ))}
      <Figures report={report} />
    </PageShell>
  )
}
