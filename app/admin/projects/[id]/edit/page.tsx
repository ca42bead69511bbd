import { ProjectEditPage } from '@/components/projects/project-pages'

export const metadata = { title: '修改项目' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ProjectEditPage scope="registry" id={id} />
}
