import { AlliancePage } from '@/components/alliances/alliance-page'
import { Missing } from '@/components/layout/missing'
import { ALLIANCE_KIND_LABELS } from '@/lib/features/alliances/constants'
import { loadAlliance } from '@/lib/features/alliances/loaders'
import { loadReportYears } from '@/lib/features/reports/loaders'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const found = await loadAlliance(slug)
  if (!found) return missingMetadata()
  const { name, kind, summary, members } = found
  return pageMetadata({
    title: name,
    description: summary || `${ALLIANCE_KIND_LABELS[kind]}，本站已登记成员单位 ${members.length} 家。`,
    path: `/alliances/${slug}`,
  })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [alliance, settings, reports] = await Promise.all([
    loadAlliance(slug),
    loadSite(),
    loadReportYears(slug),
  ])
  if (!alliance) return <Missing />
  return <AlliancePage alliance={alliance} reports={reports} site={settings} />
}
