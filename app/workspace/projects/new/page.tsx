import { NewProjectPage } from '@/components/projects/project-pages'

export const metadata = { title: '填报项目' }

export default function Page() {
  return <NewProjectPage />
}
