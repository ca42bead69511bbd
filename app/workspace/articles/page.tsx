import { ArticleLinesPage } from '@/components/articles/article-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '本单位的文章' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <ArticleLinesPage scope="own" query={await searchParams} />
}
