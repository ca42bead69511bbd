import { PositionEditPage } from '@/components/positions/position-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '实习岗位审核' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <PositionEditPage scope="review" id={id} done={done} />
}
