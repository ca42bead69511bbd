import { AgreementRecordPage } from '@/components/agreements/agreement-record-page'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[]; refused?: string | string[] }>
}

export const metadata = { title: '合作协议登记簿' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done, refused }] = await Promise.all([params, searchParams])
  return <AgreementRecordPage scope="kept" id={id} done={done} refused={refused} />
}
