import { NewAgreementPage } from '@/components/agreements/agreement-pages'

export const metadata = { title: '登记协议' }

type Props = { searchParams: Promise<Partial<Record<'amends' | 'renews', string | string[]>>> }

export default async function Page({ searchParams }: Props) {
  return <NewAgreementPage scope="kept" asked={await searchParams} />
}
