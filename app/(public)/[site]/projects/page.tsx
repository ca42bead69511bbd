import { ProjectListPage, projectListMetadata } from '@/components/projects/project-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return projectListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <ProjectListPage {...(await params)} />
}
