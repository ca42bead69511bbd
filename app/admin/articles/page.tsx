import { ArticleLinesPage, type StaffListQuery } from '@/components/articles/article-pages'

export const metadata = { title: '文章审核' }

export default async function Page({ searchParams }: { searchParams: Promise<StaffListQuery> }) {
  return <ArticleLinesPage scope="review" query={await searchParams} />
}
