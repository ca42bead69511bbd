import { PositionReturnPage } from '@/components/positions/position-pages'

export const metadata = { title: '退回岗位' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <PositionReturnPage id={id} />
}
