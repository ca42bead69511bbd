import { PlacementsPage } from '@/components/applications/placement-pages'

export const metadata = { title: '学生实习' }

type Query = { view?: string | string[]; after?: string | string[] }

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { view, after } = await searchParams
  return <PlacementsPage view={view} after={after} />
}
