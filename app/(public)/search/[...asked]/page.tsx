import { resultsMetadata, SearchResults } from '@/components/search/search-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ asked: string[] }> }

export function generateStaticParams() {
  return [{ asked: [PLACEHOLDER] }]
}

export async function generateMetadata({ params }: Props) {
  return resultsMetadata((await params).asked)
}

export default async function Page({ params }: Props) {
  return <SearchResults segments={(await params).asked} />
}
