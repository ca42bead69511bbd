import { ImportRunPage } from '@/components/imports/import-pages'

export const metadata = { title: '从 Excel 导入实习岗位' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ImportRunPage kind="positions" scope="own" id={(await params).id} />
}
