import { NewArticlePage } from '@/components/articles/article-pages'

export const metadata = { title: '写文章' }

export default function Page() {
  return <NewArticlePage scope="review" />
}
