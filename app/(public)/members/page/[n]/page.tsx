import { MemberListPage, memberListMetadata } from '@/components/organizations/member-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { n } = await params
  return memberListMetadata({ segments: ['page', n] })
}

export default async function Page({ params }: Props) {
  const { n } = await params
  return <MemberListPage segments={['page', n]} />
}
