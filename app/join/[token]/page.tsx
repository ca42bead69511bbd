import { FollowApplicationPage } from '@/components/organizations/join-pages'

// The address is a key: neither search engines nor other sites may learn it. `no-referrer` would go too far: a form sent
// without JavaScript would then name no origin, and the framework refuses such a one.
export const metadata = {
  title: '入驻申请的进度',
  robots: { index: false },
  referrer: 'same-origin' as const,
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  return <FollowApplicationPage token={(await params).token} />
}
