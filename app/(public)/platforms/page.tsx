import { PlatformListPage, platformListMetadata } from '@/components/platforms/platform-list-page'

export function generateMetadata() {
  return platformListMetadata({})
}

export default function Page() {
  return <PlatformListPage />
}
