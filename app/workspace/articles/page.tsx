import { ArticleLinesPage, type StaffListQuery } from '@/components/articles/article-pages'

export const metadata = { title: '本单位的文章' }

export default async function Page({ searchParams }: { searchParams: Promise<StaffListQuery> }) {
  return <ArticleLinesPage scope="own" query={await searchParams} />
}
