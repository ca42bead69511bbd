import { AgreementLinesPage } from '@/components/agreements/agreement-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '本单位的合作协议' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <AgreementLinesPage scope="own" query={await searchParams} />
}
