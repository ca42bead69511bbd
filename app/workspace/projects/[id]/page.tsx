import { ProjectRecordPage } from '@/components/projects/project-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[]; refused?: string | string[] }>
}

export const metadata = { title: '本单位的合作项目' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done, refused }] = await Promise.all([params, searchParams])
  return <ProjectRecordPage scope="own" id={id} done={done} refused={refused} />
}
