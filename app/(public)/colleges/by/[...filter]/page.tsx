import { CollegeListPage, collegeListMetadata } from '@/components/platforms/college-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [PLACEHOLDER] }]
}

async function addressOf({ params }: Props) {
  const { filter } = await params
  return { segments: filter }
}

export async function generateMetadata(props: Props) {
  return collegeListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <CollegeListPage {...(await addressOf(props))} />
}
