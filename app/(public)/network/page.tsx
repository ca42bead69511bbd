import { NetworkPage, networkMetadata } from '@/components/network/network-page'

export function generateMetadata() {
  return networkMetadata({})
}

export default function Page() {
  return <NetworkPage />
}
