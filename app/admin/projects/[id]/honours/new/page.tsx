import { projectPartOwner } from '@/components/projects/project-pages'
import { NewHonourPage } from '@/components/subjects/part-pages'

export const metadata = { title: '新增荣誉' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <NewHonourPage owner={await projectPartOwner({ scope: 'registry', id })} />
}
