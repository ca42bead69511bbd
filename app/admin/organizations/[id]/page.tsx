import { OrganizationAdminPage } from '@/components/organizations/admin-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '单位' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <OrganizationAdminPage id={id} done={done} />
}
