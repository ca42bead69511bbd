import { AllianceLinesPage } from '@/components/alliances/alliance-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '联盟' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <AllianceLinesPage query={await searchParams} />
}
