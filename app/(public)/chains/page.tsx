import { ChainsPage, chainsMetadata } from '@/components/chains/chains-page'

export function generateMetadata() {
  return chainsMetadata({})
}

export default function Page() {
  return <ChainsPage />
}
