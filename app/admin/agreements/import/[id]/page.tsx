import { ImportRunPage } from '@/components/imports/import-pages'

export const metadata = { title: '从 Excel 导入纸质协议' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ImportRunPage kind="agreements" scope="own" id={(await params).id} />
}
