import { IdentifyOrganizationPage } from '@/components/organizations/admin-pages'

export const metadata = { title: '修改登记信息' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <IdentifyOrganizationPage id={(await params).id} />
}
