import { PositionLinesPage } from '@/components/positions/position-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '实习岗位审核' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <PositionLinesPage scope="review" query={await searchParams} />
}
