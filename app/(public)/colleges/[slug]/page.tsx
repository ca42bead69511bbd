import { Missing } from '@/components/layout/missing'
import { PlatformPage } from '@/components/platforms/platform-page'
import { PLATFORM_KIND_LABELS } from '@/lib/features/platforms/constants'
import { loadCollege } from '@/lib/features/platforms/loaders'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const found = await loadCollege(slug)
  if (!found) return missingMetadata()
  const { name, kind, summary, host } = found
  return pageMetadata({
    title: `${name}（${host.name}）`,
    description: summary || `${host.name}的${PLATFORM_KIND_LABELS[kind]}。`,
    path: `/colleges/${slug}`,
  })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [platform, settings] = await Promise.all([loadCollege(slug), loadSite()])
  if (!platform) return <Missing />
  return <PlatformPage platform={platform} site={settings} />
}
