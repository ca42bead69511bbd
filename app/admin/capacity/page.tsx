import { CapacityLinesPage } from '@/components/capacity/capacity-lists'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '实习名额' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <CapacityLinesPage query={await searchParams} />
}
