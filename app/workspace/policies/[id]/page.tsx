import { PolicyRecordPage } from '@/components/policy-documents/policy-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '政策文件' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <PolicyRecordPage scope="own" id={id} done={done} />
}
