import { AgreementSheet } from '@/components/agreements/agreement-sheet'
import { Missing } from '@/components/layout/missing'
import { loadPrint } from '@/lib/features/agreements/documents/loaders'

export const metadata = { title: '打印协议' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const found = await loadPrint(id)
  if (!found) return <Missing />
  return <AgreementSheet {...found} back={{ href: `/workspace/agreements/${id}`, label: '返回协议' }} />
}
