import { EditAlliancePage } from '@/components/alliances/alliance-pages'

export const metadata = { title: '修改联盟' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditAlliancePage id={(await params).id} />
}
