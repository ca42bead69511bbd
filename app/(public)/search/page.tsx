import { SearchStart, searchMetadata } from '@/components/search/search-page'

export function generateMetadata() {
  return searchMetadata()
}

export default function Page() {
  return <SearchStart />
}
