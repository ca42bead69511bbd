import { CollegeListPage, collegeListMetadata } from '@/components/platforms/college-list-page'

export function generateMetadata() {
  return collegeListMetadata({})
}

export default function Page() {
  return <CollegeListPage />
}
