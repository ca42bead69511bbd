import { PositionRecordPage } from '@/components/positions/position-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '实习岗位审核' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <PositionRecordPage scope="review" id={id} done={done} />
}
