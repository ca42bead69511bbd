import { ReceivedPage, type ReceivedQuery } from '@/components/applications/received-pages'

export const metadata = { title: '收到的申请' }

export default async function Page({ searchParams }: { searchParams: Promise<ReceivedQuery> }) {
  return <ReceivedPage query={await searchParams} />
}
