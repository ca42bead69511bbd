import { PositionListPage, positionListMetadata } from '@/components/positions/position-list-page'

export function generateMetadata() {
  return positionListMetadata({})
}

export default function Page() {
  return <PositionListPage />
}
