import { ArticleListPage, articleListMetadata } from '@/components/articles/article-list-page'

export function generateMetadata() {
  return articleListMetadata({})
}

export default function Page() {
  return <ArticleListPage />
}
