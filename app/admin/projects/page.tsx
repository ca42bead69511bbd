import { ProjectLinesPage } from '@/components/projects/project-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '合作项目登记' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <ProjectLinesPage scope="registry" query={await searchParams} />
}
