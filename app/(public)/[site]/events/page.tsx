import { EventListPage, eventListMetadata } from '@/components/events/event-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return eventListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <EventListPage {...(await params)} />
}
