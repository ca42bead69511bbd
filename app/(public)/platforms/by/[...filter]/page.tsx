import { PlatformListPage, platformListMetadata } from '@/components/platforms/platform-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [PLACEHOLDER] }]
}

async function addressOf({ params }: Props) {
  const { filter } = await params
  return { segments: filter }
}

export async function generateMetadata(props: Props) {
  return platformListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <PlatformListPage {...(await addressOf(props))} />
}
