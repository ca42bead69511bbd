import { PROJECT_KIND_LABELS } from '@/lib/features/projects/constants'
import type { ProjectPage } from '@/lib/features/projects/types'

/** The project as schema.org tells of it: an undertaking of the units that may be named. */
export function projectJsonLd(project: ProjectPage, baseUrl: string): Record<string, unknown> {
  const url = `${baseUrl}/projects/${project.slug}`
  const { title, number, summary, kind, startsOn, endsOn, parties, majors } = project
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': url,
    url,
    name: title,
    description: summary || undefined,
    identifier: number ?? undefined,
    keywords: [PROJECT_KIND_LABELS[kind], ...majors].join('，'),
    foundingDate: startsOn ?? undefined,
    dissolutionDate: endsOn ?? undefined,
    member: parties.flatMap(({ name, slug }) =>
      name === null ? [] : [{ '@type': 'Organization', name, url: `${baseUrl}/members/${slug}` }],
    ),
  }
}
