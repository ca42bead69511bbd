import { EventListPage, eventListMetadata } from '@/components/events/event-list-page'

export function generateMetadata() {
  return eventListMetadata({})
}

export default function Page() {
  return <EventListPage />
}
