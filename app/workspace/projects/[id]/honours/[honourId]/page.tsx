import { projectPartOwner } from '@/components/projects/project-pages'
import { HonourPage } from '@/components/subjects/part-pages'

export const metadata = { title: '修改荣誉' }

export default async function Page({ params }: { params: Promise<{ id: string; honourId: string }> }) {
  const { id, honourId } = await params
  return <HonourPage owner={await projectPartOwner({ scope: 'own', id })} honourId={honourId} />
}
