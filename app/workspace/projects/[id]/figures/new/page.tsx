import { projectPartOwner } from '@/components/projects/project-pages'
import { NewFigurePage } from '@/components/subjects/part-pages'

export const metadata = { title: '新增数据' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <NewFigurePage owner={await projectPartOwner({ scope: 'own', id })} />
}
