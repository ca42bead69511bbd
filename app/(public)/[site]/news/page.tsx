import { ArticleListPage, articleListMetadata } from '@/components/articles/article-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return articleListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <ArticleListPage {...(await params)} />
}
