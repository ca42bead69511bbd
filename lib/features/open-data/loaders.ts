import { cacheLife, cacheTag } from 'next/cache'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { eventsTag } from '@/lib/features/events/tags'
import { figuresTag } from '@/lib/features/figures/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { policiesTag } from '@/lib/features/policy-documents/tags'
import { positionsTag } from '@/lib/features/positions/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { loadSite } from '@/lib/features/settings/loaders'
import { settingsTag } from '@/lib/features/settings/tags'
import { isBuilding } from '@/lib/server/env'
import packageJson from '@/package.json'
import { OPEN_PAGE, OPEN_SETS, type OpenSet, RECORD_SETS, type RecordSet } from './constants'
import { countOpenRecords, listOpenRecords } from './data'
import { openApiDocument } from './description/rules'
import type { Window } from './types'

/** Everything that a record of any set tells of. */
const TAGS = [
  organizationsTag,
  alliancesTag,
  platformsTag,
  projectsTag,
  agreementsTag,
  positionsTag,
  policiesTag,
  figuresTag,
  eventsTag,
]

/** An answer as it is sent. */
const toBody = (value: unknown) => `${JSON.stringify(value)}\n`

async function cachedBeginning(set: RecordSet): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(settingsTag, ...TAGS)
  return toBody(await listOpenRecords(set, { after: null, since: null, take: OPEN_PAGE.standard }))
}

/**
 * One answer of a set, as it is sent. The beginning of a set is kept until something in it changes; a place that only
 * its reader knows is read anew, so that invented ones push nothing out.
 */
export async function loadOpenAnswer(set: OpenSet, window: Window): Promise<string> {
  const { after, since, take } = window
  const kept = RECORD_SETS.find((one) => one === set)
  if (kept && !after && !since && take === OPEN_PAGE.standard) return cachedBeginning(kept)
  return toBody(await listOpenRecords(set, window))
}

async function cachedCounts(): Promise<Record<OpenSet, number>> {
  'use cache'
  cacheLife('max')
  cacheTag(...TAGS)
  return countOpenRecords()
}

const NONE = Object.fromEntries(OPEN_SETS.map((set) => [set, 0])) as Record<OpenSet, number>

/** How many records each set holds, for the page that explains them. */
export async function loadOpenCounts(): Promise<Record<OpenSet, number>> {
  return isBuilding() ? NONE : cachedCounts()
}

/** The description of the interface, as it is sent. */
export async function loadOpenApi(): Promise<string> {
  const { name, baseUrl, dataLicence } = await loadSite()
  return toBody(openApiDocument({ name, baseUrl, licence: dataLicence, version: packageJson.version }))
}
