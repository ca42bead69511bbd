import { AllianceIdentityPage } from '@/components/alliances/alliance-pages'

export const metadata = { title: '修改联盟名称与类型' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <AllianceIdentityPage id={(await params).id} />
}
