import { ApprovalPage } from '@/components/capacity/capacity-pages'

export const metadata = { title: '登记备案' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ApprovalPage id={id} />
}
