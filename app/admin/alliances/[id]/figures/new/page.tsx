import { alliancePartOwner } from '@/components/alliances/alliance-pages'
import { NewFigurePage } from '@/components/subjects/part-pages'

export const metadata = { title: '新增数据' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <NewFigurePage owner={await alliancePartOwner((await params).id)} />
}
