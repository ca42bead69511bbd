import { OpeningsPage } from '@/components/applications/openings-page'

export const metadata = { title: '适合我的岗位' }

type Query = { all?: string | string[]; after?: string | string[] }

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { all, after } = await searchParams
  return <OpeningsPage all={all === '1'} after={typeof after === 'string' ? after : null} />
}
