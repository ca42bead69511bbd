import { OrganizationRegisterPage } from '@/components/organizations/admin-pages'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata = { title: '单位' }

export default async function Page({ searchParams }: Props) {
  return <OrganizationRegisterPage query={await searchParams} />
}
