import { ProjectListPage, projectListMetadata } from '@/components/projects/project-list-page'

export function generateMetadata() {
  return projectListMetadata({})
}

export default function Page() {
  return <ProjectListPage />
}
