import { projectPartOwner } from '@/components/projects/project-pages'
import { FigurePage } from '@/components/subjects/part-pages'

export const metadata = { title: '修改数据' }

export default async function Page({ params }: { params: Promise<{ id: string; figureId: string }> }) {
  const { id, figureId } = await params
  return <FigurePage owner={await projectPartOwner({ scope: 'own', id })} figureId={figureId} />
}
