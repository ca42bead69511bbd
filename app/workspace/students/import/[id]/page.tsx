import { ImportRunPage } from '@/components/imports/import-pages'

export const metadata = { title: '从 Excel 导入学生' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ImportRunPage kind="students" scope="own" id={(await params).id} />
}
