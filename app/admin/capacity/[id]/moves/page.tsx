import { MovesPage } from '@/components/capacity/capacity-pages'
import type { ListQuery } from '@/lib/shared/lists'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<ListQuery>
}

export const metadata = { title: '名额变动' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  return <MovesPage scope="office" id={id} query={query} />
}
