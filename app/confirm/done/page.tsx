import { ConfirmDonePage } from '@/components/agreements/confirm-page'

export const metadata = { title: '确认协议', robots: { index: false } }

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ answer?: string | string[] }>
}) {
  return <ConfirmDonePage answer={(await searchParams).answer} />
}
