import type { EventPage } from '@/lib/features/events/types'

/** The event as schema.org tells of it; null while nobody knows when it was, which schema.org asks for. */
export function eventJsonLd(event: EventPage, baseUrl: string): Record<string, unknown> | null {
  if (event.startsOn === null) return null
  const url = `${baseUrl}/events/${event.slug}`
  const { place, hosts } = event
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: event.title,
    description: event.summary || undefined,
    startDate: event.startsAt ?? event.startsOn,
    endDate: event.endsAt ?? undefined,
    location: place ? { '@type': 'Place', name: place, address: place } : undefined,
    organizer: hosts.map(({ slug, name }) => ({
      '@type': 'Organization',
      name,
      url: `${baseUrl}/members/${slug}`,
    })),
  }
}
