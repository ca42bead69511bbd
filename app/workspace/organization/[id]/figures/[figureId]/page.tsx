import { OrganizationFigurePage } from '@/components/organizations/part-pages'

export const metadata = { title: '修改数据' }

export default async function Page({ params }: { params: Promise<{ id: string; figureId: string }> }) {
  return <OrganizationFigurePage {...(await params)} />
}
