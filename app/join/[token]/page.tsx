import { FollowApplicationPage } from '@/components/organizations/join-pages'

// The address is a key: neither search engines nor other sites may learn it.
export const metadata = { title: '入驻申请的进度', robots: { index: false }, referrer: 'no-referrer' }

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  return <FollowApplicationPage token={(await params).token} />
}
