import { ReceivedApplicationPage } from '@/components/applications/received-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '收到的申请' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <ReceivedApplicationPage id={id} done={done} />
}
