import { PolicyLinesPage } from '@/components/policy-documents/policy-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '本单位的政策文件' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <PolicyLinesPage scope="own" query={await searchParams} />
}
