import { NewOrganizationHonourPage } from '@/components/organizations/part-pages'

export const metadata = { title: '新增荣誉' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <NewOrganizationHonourPage id={(await params).id} />
}
