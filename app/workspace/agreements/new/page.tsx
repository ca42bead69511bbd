import { NewAgreementPage } from '@/components/agreements/agreement-pages'

export const metadata = { title: '起草协议' }

type Props = { searchParams: Promise<Partial<Record<'kind' | 'amends' | 'renews', string | string[]>>> }

export default async function Page({ searchParams }: Props) {
  return <NewAgreementPage scope="own" asked={await searchParams} />
}
