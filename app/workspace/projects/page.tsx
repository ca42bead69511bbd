import { ProjectLinesPage } from '@/components/projects/project-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '本单位的合作项目' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <ProjectLinesPage scope="own" query={await searchParams} />
}
