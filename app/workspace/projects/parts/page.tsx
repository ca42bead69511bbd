import { PartLinesPage } from '@/components/projects/part-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '本单位参与的项目' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <PartLinesPage query={await searchParams} />
}
