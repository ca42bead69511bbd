import { CollegeListPage, collegeListMetadata } from '@/components/platforms/college-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return collegeListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <CollegeListPage {...(await params)} />
}
