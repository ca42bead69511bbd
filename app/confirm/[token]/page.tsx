import { ConfirmPage } from '@/components/agreements/confirm-page'

// The address is a key: neither search engines nor other sites may learn it.
export const metadata = {
  title: '确认协议',
  robots: { index: false },
  referrer: 'same-origin' as const,
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  return <ConfirmPage token={(await params).token} />
}
