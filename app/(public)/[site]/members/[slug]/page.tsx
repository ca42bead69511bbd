import type { Metadata } from 'next'
import { ProfilePage } from '@/components/organizations/profile-page'
import { kindWord } from '@/lib/features/organizations/rules'
import { loadProfile } from '@/lib/features/profiles/loaders'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ site: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, slug } = await params
  const profile = await loadProfile(site, slug)
  const facts = [kindWord(profile), profile.region?.fullName].filter(Boolean).join('，')
  return pageMetadata({
    site,
    title: profile.name,
    description: profile.summary || `${profile.name}：${facts}。`,
    path: `/members/${profile.slug}`,
  })
}

export default async function MemberPage({ params }: Props) {
  const { site, slug } = await params
  const [profile, settings] = await Promise.all([loadProfile(site, slug), loadSite(site)])
  return <ProfilePage profile={profile} site={settings} />
}
