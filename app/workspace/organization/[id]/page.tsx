import { OrganizationWorkspacePage } from '@/components/organizations/workspace-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '单位资料' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <OrganizationWorkspacePage id={id} done={done} />
}
