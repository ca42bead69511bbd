import { ArticleEditPage } from '@/components/articles/article-pages'

export const metadata = { title: '修改文章' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ArticleEditPage scope="review" id={id} />
}
