import type { Metadata } from 'next'
import { MemberList } from '@/components/organizations/member-list'
import { loadMembers } from '@/lib/features/profiles/directory/loaders'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await params
  return pageMetadata({
    site,
    title: '成员单位',
    description: '联盟的学校、企业、医院、政府部门与团体，可按类别、地区、产业链、联盟和首字母查找。',
    path: '/members',
  })
}

export default async function MembersPage({ params }: Props) {
  const { site } = await params
  const [list, settings] = await Promise.all([loadMembers(site), loadSite(site)])
  return <MemberList list={list} site={settings} />
}
