import { OwnApplicationsPage } from '@/components/applications/own-pages'

export const metadata = { title: '我的申请' }

type Query = { after?: string | string[]; done?: string | string[] }

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { after, done } = await searchParams
  return <OwnApplicationsPage after={typeof after === 'string' ? after : null} done={done} />
}
