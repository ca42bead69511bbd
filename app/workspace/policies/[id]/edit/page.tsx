import { PolicyEditPage } from '@/components/policy-documents/policy-pages'

export const metadata = { title: '修改文件' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <PolicyEditPage scope="own" id={id} />
}
