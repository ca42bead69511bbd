import { OwnCapacitiesPage } from '@/components/capacity/capacity-lists'

export const metadata = { title: '实习名额' }

export default function Page() {
  return <OwnCapacitiesPage />
}
