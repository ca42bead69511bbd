import { NewOrganizationFigurePage } from '@/components/organizations/part-pages'

export const metadata = { title: '新增数据' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <NewOrganizationFigurePage id={(await params).id} />
}
