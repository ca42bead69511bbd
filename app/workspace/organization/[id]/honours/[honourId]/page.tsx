import { OrganizationHonourPage } from '@/components/organizations/part-pages'

export const metadata = { title: '修改荣誉' }

export default async function Page({ params }: { params: Promise<{ id: string; honourId: string }> }) {
  return <OrganizationHonourPage {...(await params)} />
}
