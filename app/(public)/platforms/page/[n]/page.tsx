import { PlatformListPage, platformListMetadata } from '@/components/platforms/platform-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

async function addressOf({ params }: Props) {
  const { n } = await params
  return { segments: ['page', n] }
}

export async function generateMetadata(props: Props) {
  return platformListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <PlatformListPage {...(await addressOf(props))} />
}
