import { EventListPage, eventListMetadata } from '@/components/events/event-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ site: string; n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

async function addressOf({ params }: Props) {
  const { site, n } = await params
  return { site, segments: ['page', n] }
}

export async function generateMetadata(props: Props) {
  return eventListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <EventListPage {...(await addressOf(props))} />
}
