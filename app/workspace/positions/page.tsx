import { PositionLinesPage } from '@/components/positions/position-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '本单位的实习岗位' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <PositionLinesPage scope="own" query={await searchParams} />
}
