import { ProjectReturnPage } from '@/components/projects/project-pages'

export const metadata = { title: '退回修改' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ProjectReturnPage id={id} />
}
