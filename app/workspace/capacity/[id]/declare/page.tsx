import { DeclarePage } from '@/components/capacity/capacity-pages'

export const metadata = { title: '申报在岗人数' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <DeclarePage id={id} />
}
