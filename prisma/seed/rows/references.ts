import { parsePartialDate, toDateColumns } from '@/lib/shared/dates'
import { facts } from '@/prisma/seed/facts'
import { demoId } from '@/prisma/seed/ids'

type SubjectKind = 'organization' | 'alliance' | 'platform' | 'project' | 'event'

/** The one column by which an honour or a figure says what it is about. */
export type SubjectColumn = { [K in `${SubjectKind}Id`]?: string }

const namesOf: Record<SubjectKind, ReadonlySet<string>> = {
  organization: new Set(facts.organizations.map((item) => item.name)),
  alliance: new Set(facts.alliances.map((item) => item.name)),
  platform: new Set(facts.platforms.map((item) => item.name)),
  project: new Set(facts.projects.map((item) => item.title)),
  event: new Set(facts.events.map((item) => item.title)),
}

function idOf(kind: SubjectKind, name: string): string {
  if (!namesOf[kind].has(name))
    throw new Error(`facts.json names a ${kind} that it does not describe: “${name}”`)
  return demoId(kind, name)
}

/** The id of the unit that the facts call so. Throws when they describe no such unit. */
export const organizationId = (name: string) => idOf('organization', name)
/** The id of the alliance that the facts call so. */
export const allianceId = (name: string) => idOf('alliance', name)
/** The id of the joint platform that the facts call so. */
export const platformId = (name: string) => idOf('platform', name)
/** The id of the project that the facts call so. */
export const projectId = (title: string) => idOf('project', title)
/** The id of the event that the facts call so. */
export const eventId = (title: string) => idOf('event', title)

/** The id of the source with this code in the facts. */
export function sourceId(code: string): string {
  if (!facts.sources.some((source) => source.id === code)) throw new Error(`facts.json has no source ${code}`)
  return demoId('source', code)
}

/** The column that points at the entity called `name`, of whatever kind. Throws unless exactly one is called so. */
export function subjectColumn(name: string): SubjectColumn {
  const kinds = (Object.keys(namesOf) as SubjectKind[]).filter((kind) => namesOf[kind].has(name))
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    throw new Error(`facts.json has ${kinds.length} entities called “${name}”`)
  }
  return { [`${kind}Id`]: idOf(kind, name) }
}

/** Both columns of a date that may be a year or a month only; missing gives nulls. Throws when it is no date. */
export function dateColumns(value: string | number | undefined): ReturnType<typeof toDateColumns> {
  if (value === undefined) return toDateColumns(null)
  const partial = parsePartialDate(String(value))
  if (partial === null) throw new Error(`facts.json holds “${value}” where a date belongs`)
  return toDateColumns(partial)
}
