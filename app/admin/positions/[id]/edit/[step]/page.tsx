import { PositionPartPage } from '@/components/positions/position-edit-pages'

export const metadata = { title: '填报岗位' }

export default async function Page({ params }: { params: Promise<{ id: string; step: string }> }) {
  const { id, step } = await params
  return <PositionPartPage scope="review" id={id} step={step} />
}
