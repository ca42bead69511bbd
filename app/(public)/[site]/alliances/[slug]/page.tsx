import { AlliancePage } from '@/components/alliances/alliance-page'
import { ALLIANCE_KIND_LABELS } from '@/lib/features/alliances/constants'
import { loadAlliance } from '@/lib/features/alliances/loaders'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ site: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { site, slug } = await params
  const { name, kind, summary, members } = await loadAlliance(site, slug)
  return pageMetadata({
    site,
    title: name,
    description: summary || `${ALLIANCE_KIND_LABELS[kind]}，本站已登记成员单位 ${members.length} 家。`,
    path: `/alliances/${slug}`,
  })
}

export default async function Page({ params }: Props) {
  const { site, slug } = await params
  const [alliance, settings] = await Promise.all([loadAlliance(site, slug), loadSite(site)])
  return <AlliancePage alliance={alliance} site={settings} />
}
