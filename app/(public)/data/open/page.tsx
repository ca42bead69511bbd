import { OpenDataPage, openDataMetadata } from '@/components/open-data/open-data-page'

export const generateMetadata = openDataMetadata

export default function Page() {
  return <OpenDataPage />
}
