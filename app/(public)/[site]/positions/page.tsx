import { PositionListPage, positionListMetadata } from '@/components/positions/position-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return positionListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <PositionListPage {...(await params)} />
}
