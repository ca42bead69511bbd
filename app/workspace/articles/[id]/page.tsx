import { ArticleRecordPage } from '@/components/articles/article-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '文章' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <ArticleRecordPage scope="own" id={id} done={done} />
}
