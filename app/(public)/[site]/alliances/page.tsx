import { AllianceListPage, allianceListMetadata } from '@/components/alliances/alliance-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return allianceListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <AllianceListPage {...(await params)} />
}
