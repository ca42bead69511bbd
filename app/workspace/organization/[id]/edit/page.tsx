import { EditOrganizationPage } from '@/components/organizations/workspace-pages'

export const metadata = { title: '修改单位资料' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditOrganizationPage id={(await params).id} />
}
