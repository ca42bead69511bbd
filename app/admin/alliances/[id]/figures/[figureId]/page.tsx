import { alliancePartOwner } from '@/components/alliances/alliance-pages'
import { FigurePage } from '@/components/subjects/part-pages'

export const metadata = { title: '修改数据' }

type Props = { params: Promise<{ id: string; figureId: string }> }

export default async function Page({ params }: Props) {
  const { id, figureId } = await params
  return <FigurePage owner={await alliancePartOwner(id)} figureId={figureId} />
}
