import { AgreementEditPage } from '@/components/agreements/agreement-pages'

export const metadata = { title: '修改协议' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <AgreementEditPage scope="own" id={id} />
}
