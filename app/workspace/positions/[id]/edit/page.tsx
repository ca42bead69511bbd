import { PositionEditPage } from '@/components/positions/position-edit-pages'

export const metadata = { title: '修改岗位' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <PositionEditPage scope="own" id={id} />
}
