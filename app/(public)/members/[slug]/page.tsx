import type { Metadata } from 'next'
import { Missing } from '@/components/layout/missing'
import { ProfilePage } from '@/components/organizations/profile-page'
import { kindWord } from '@/lib/features/organizations/rules'
import { loadProfile } from '@/lib/features/profiles/loaders'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const profile = await loadProfile(slug)
  if (!profile) return missingMetadata()
  const facts = [kindWord(profile), profile.region?.fullName].filter(Boolean).join('，')
  return pageMetadata({
    title: profile.name,
    description: profile.summary || `${profile.name}：${facts}。`,
    path: `/members/${profile.slug}`,
  })
}

export default async function MemberPage({ params }: Props) {
  const { slug } = await params
  const [profile, settings] = await Promise.all([loadProfile(slug), loadSite()])
  if (!profile) return <Missing />
  return <ProfilePage profile={profile} site={settings} />
}
