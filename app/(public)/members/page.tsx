import { MemberListPage, memberListMetadata } from '@/components/organizations/member-list-page'

export function generateMetadata() {
  return memberListMetadata({})
}

export default function Page() {
  return <MemberListPage />
}
