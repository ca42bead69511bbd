import { PlatformListPage, platformListMetadata } from '@/components/platforms/platform-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return platformListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <PlatformListPage {...(await params)} />
}
