import { PositionListPage, positionListMetadata } from '@/components/positions/position-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [PLACEHOLDER] }]
}

async function addressOf({ params }: Props) {
  const { filter } = await params
  return { segments: filter }
}

export async function generateMetadata(props: Props) {
  return positionListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <PositionListPage {...(await addressOf(props))} />
}
