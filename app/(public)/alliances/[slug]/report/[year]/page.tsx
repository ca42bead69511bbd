import { Missing } from '@/components/layout/missing'
import { ReportPage } from '@/components/reports/report-page'
import { loadReport } from '@/lib/features/reports/loaders'
import { reportPath } from '@/lib/features/reports/rules'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string; year: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER, year: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug, year } = await params
  const report = await loadReport(slug, year)
  if (!report) return missingMetadata()
  const { alliance, members, projects } = report
  return pageMetadata({
    title: `${alliance.name} ${report.year} 年度报告`,
    description: `成员单位 ${members.total} 家，本年开始的合作项目 ${projects.count} 个，及本年的平台、协议、岗位、活动和有出处的数据。`,
    path: reportPath(alliance.slug, report.year),
  })
}

export default async function Page({ params }: Props) {
  const { slug, year } = await params
  const [report, site] = await Promise.all([loadReport(slug, year), loadSite()])
  if (!report) return <Missing />
  return <ReportPage report={report} site={site} />
}
