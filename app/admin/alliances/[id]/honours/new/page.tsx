import { alliancePartOwner } from '@/components/alliances/alliance-pages'
import { NewHonourPage } from '@/components/subjects/part-pages'

export const metadata = { title: '新增荣誉' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <NewHonourPage owner={await alliancePartOwner((await params).id)} />
}
