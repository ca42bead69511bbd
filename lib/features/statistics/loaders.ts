import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { AGREEMENT_FILTERS } from '@/lib/features/agreements/constants'
import { loadRegister } from '@/lib/features/agreements/loaders'
import { ALLIANCE_FILTERS } from '@/lib/features/alliances/constants'
import { loadAlliances } from '@/lib/features/alliances/directory/loaders'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { ARTICLE_FILTERS } from '@/lib/features/articles/constants'
import { loadArticleList } from '@/lib/features/articles/loaders'
import { EVENT_FILTERS } from '@/lib/features/events/constants'
import { loadEventList } from '@/lib/features/events/loaders'
import { eventsTag } from '@/lib/features/events/tags'
import { figuresTag } from '@/lib/features/figures/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { COLLEGE_FILTERS, PLATFORM_FILTERS } from '@/lib/features/platforms/constants'
import { loadColleges, loadPlatforms } from '@/lib/features/platforms/directory/loaders'
import { platformsTag } from '@/lib/features/platforms/tags'
import { POLICY_FILTERS } from '@/lib/features/policy-documents/constants'
import { loadPolicyList } from '@/lib/features/policy-documents/loaders'
import { POSITION_FILTERS } from '@/lib/features/positions/directory/constants'
import { loadPositions } from '@/lib/features/positions/directory/loaders'
import { positionsTag } from '@/lib/features/positions/tags'
import { MEMBER_FILTERS } from '@/lib/features/profiles/constants'
import { loadMembers } from '@/lib/features/profiles/directory/loaders'
import { PROJECT_FILTERS } from '@/lib/features/projects/constants'
import { loadProjects } from '@/lib/features/projects/directory/loaders'
import { projectsTag } from '@/lib/features/projects/tags'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption } from '@/lib/shared/lists'
import { COUNTED, type Counted, DATA_FILTERS } from './constants'
import { findPlaces } from './places/data'
import { groupOf, type Listed, segmentsFor, yearsOf } from './rules'
import { listStated, listStatedYears } from './stated/data'
import type { CountGroup, DataPage, Places, StatedPage } from './types'

type Segments = readonly string[]

function listed(
  list: { total: number } | null,
  kinds: readonly FilterOption[] = [],
  years: readonly FilterOption[] = [],
  key = 'kind',
): Listed {
  return { total: list?.total ?? 0, kinds: { key, options: kinds }, years }
}

/** The lists that are counted, each by its own loader, so that a number here is the number there. */
const LISTS: Record<Counted, { keys: Segments; load: (segments: Segments) => Promise<Listed> }> = {
  members: {
    keys: MEMBER_FILTERS,
    load: (segments) => loadMembers(segments).then((list) => listed(list, list?.kinds)),
  },
  alliances: {
    keys: ALLIANCE_FILTERS,
    load: (segments) => loadAlliances(segments).then((list) => listed(list, list?.kinds)),
  },
  colleges: {
    keys: COLLEGE_FILTERS,
    load: (segments) => loadColleges(segments).then((list) => listed(list, [], list?.years)),
  },
  platforms: {
    keys: PLATFORM_FILTERS,
    load: (segments) => loadPlatforms(segments).then((list) => listed(list, list?.kinds)),
  },
  projects: {
    keys: PROJECT_FILTERS,
    load: (segments) =>
      loadProjects(segments).then((list) => listed(list, list?.facets.kind, list?.facets.year)),
  },
  agreements: {
    keys: AGREEMENT_FILTERS,
    load: (segments) =>
      loadRegister(segments).then((list) => listed(list, list?.facets.kind, list?.facets.year)),
  },
  positions: {
    keys: POSITION_FILTERS,
    load: (segments) => loadPositions(segments).then((list) => listed(list, list?.facets.kind)),
  },
  events: {
    keys: EVENT_FILTERS,
    load: (segments) => loadEventList(segments).then((list) => listed(list, list?.kinds, list?.years)),
  },
  policies: {
    keys: POLICY_FILTERS,
    load: (segments) =>
      loadPolicyList(segments).then((list) => listed(list, list?.levels, list?.years, 'level')),
  },
  news: {
    keys: ARTICLE_FILTERS,
    load: (segments) => loadArticleList(segments).then((list) => listed(list, list?.kinds, list?.years)),
  },
}

/** The nouns whose lists know all of these filters, counted. */
async function loadGroups(filters: ListFilters): Promise<CountGroup[]> {
  const groups = await Promise.all(
    COUNTED.map(async (key) => {
      const { keys, load } = LISTS[key]
      const segments = segmentsFor(keys, filters)
      return segments && groupOf(key, keys, filters, await load(segments))
    }),
  )
  return groups.filter((group) => group !== null)
}

async function cachedPlaces(region: string | null): Promise<Places | null> {
  'use cache'
  cacheLife('max')
  cacheTag(organizationsTag, projectsTag, positionsTag)
  return findPlaces(region)
}

async function cachedStated(
  year: string | undefined,
  page: number,
): Promise<{ stated: StatedPage | null; years: string[] }> {
  'use cache'
  cacheLife('max')
  cacheTag(figuresTag, organizationsTag, alliancesTag, platformsTag, projectsTag, eventsTag)
  const [stated, years] = await Promise.all([listStated(year, page), listStatedYears()])
  return { stated, years }
}

/** Years of all lists and of what is stated, whatever is looked at. */
async function loadYears(stated: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    COUNTED.map(async (key) => (await LISTS[key].load([])).years.map(({ value }) => value)),
  )
  return yearsOf(stated, ...lists)
}

/**
 * The data page that an address means. `segments` follow `by`, or are `page` and a number; none are all data. Null
 * where there is no such page, and while building.
 */
export async function loadDataPage(segments?: Segments): Promise<DataPage | null> {
  const asked = readListAddress('/data', DATA_FILTERS, segments)
  if (!asked) return null
  const { filters, page } = asked
  const { region, year } = filters
  if (region !== undefined && page > 1) return null
  const { stated, years: statedYears } = await cachedStated(year, page)
  const [places, years] = await Promise.all([cachedPlaces(region ?? null), loadYears(statedYears)])
  if (!places || (region === undefined && !stated) || (year !== undefined && !years.includes(year))) {
    return null
  }
  return {
    filters,
    page,
    region: places.region,
    years,
    groups: page === 1 ? await loadGroups(filters) : [],
    places: page === 1 && year === undefined ? places : null,
    stated: region === undefined ? stated : null,
  }
}
