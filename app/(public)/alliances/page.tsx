import { AllianceListPage, allianceListMetadata } from '@/components/alliances/alliance-list-page'

export function generateMetadata() {
  return allianceListMetadata({})
}

export default function Page() {
  return <AllianceListPage />
}
