import { DataPage, dataMetadata } from '@/components/statistics/data-page'

export function generateMetadata() {
  return dataMetadata({})
}

export default function Page() {
  return <DataPage />
}
