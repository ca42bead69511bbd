import type { Metadata } from 'next'
import { MemberList } from '@/components/organizations/member-list'
import { memberListMetadata } from '@/components/organizations/member-list-metadata'
import { loadMembers } from '@/lib/features/profiles/directory/loaders'
import { loadSite } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ site: string; n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, n } = await params
  return memberListMetadata(site, await loadMembers(site, ['page', n]))
}

export default async function LaterMembersPage({ params }: Props) {
  const { site, n } = await params
  const [list, settings] = await Promise.all([loadMembers(site, ['page', n]), loadSite(site)])
  return <MemberList list={list} site={settings} />
}
