import { ArticleVersionsPage } from '@/components/articles/article-versions-page'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

export const metadata = { title: '文章的版本' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  return <ArticleVersionsPage scope="own" id={id} query={query} />
}
