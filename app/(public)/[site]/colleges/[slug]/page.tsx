import { PlatformPage } from '@/components/platforms/platform-page'
import { PLATFORM_KIND_LABELS } from '@/lib/features/platforms/constants'
import { loadCollege } from '@/lib/features/platforms/loaders'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ site: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { site, slug } = await params
  const { name, kind, summary, host } = await loadCollege(site, slug)
  return pageMetadata({
    site,
    title: `${name}（${host.name}）`,
    description: summary || `${host.name}的${PLATFORM_KIND_LABELS[kind]}。`,
    path: `/colleges/${slug}`,
  })
}

export default async function Page({ params }: Props) {
  const { site, slug } = await params
  const [platform, settings] = await Promise.all([loadCollege(site, slug), loadSite(site)])
  return <PlatformPage platform={platform} site={settings} />
}
