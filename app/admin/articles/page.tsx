import { ArticleLinesPage } from '@/components/articles/article-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '文章审核' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <ArticleLinesPage scope="review" query={await searchParams} />
}
