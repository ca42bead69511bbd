import { MemberListPage, memberListMetadata } from '@/components/organizations/member-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [PLACEHOLDER] }]
}

export async function generateMetadata({ params }: Props) {
  const { filter } = await params
  return memberListMetadata({ segments: filter })
}

export default async function Page({ params }: Props) {
  const { filter } = await params
  return <MemberListPage segments={filter} />
}
