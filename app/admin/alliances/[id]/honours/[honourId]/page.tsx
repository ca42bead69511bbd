import { alliancePartOwner } from '@/components/alliances/alliance-pages'
import { HonourPage } from '@/components/subjects/part-pages'

export const metadata = { title: '修改荣誉' }

type Props = { params: Promise<{ id: string; honourId: string }> }

export default async function Page({ params }: Props) {
  const { id, honourId } = await params
  return <HonourPage owner={await alliancePartOwner(id)} honourId={honourId} />
}
