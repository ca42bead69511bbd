import type { Metadata } from 'next'
import { MemberList } from '@/components/organizations/member-list'
import { memberListMetadata } from '@/components/organizations/member-list-metadata'
import { loadMembers } from '@/lib/features/profiles/directory/loaders'
import { loadSite } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ site: string; filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [PLACEHOLDER] }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, filter } = await params
  return memberListMetadata(site, await loadMembers(site, filter))
}

export default async function FilteredMembersPage({ params }: Props) {
  const { site, filter } = await params
  const [list, settings] = await Promise.all([loadMembers(site, filter), loadSite(site)])
  return <MemberList list={list} site={settings} />
}
