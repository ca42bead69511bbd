import { NewAgreementPage } from '@/components/agreements/agreement-pages'

export const metadata = { title: '起草协议' }

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ kind?: string | string[] }>
}) {
  return <NewAgreementPage scope="own" kind={(await searchParams).kind} />
}
