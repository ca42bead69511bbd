import { AgreementLinesPage } from '@/components/agreements/agreement-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '合作协议登记簿' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <AgreementLinesPage scope="kept" query={await searchParams} />
}
