import { cacheLife, cacheTag } from 'next/cache'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { articlesTag } from '@/lib/features/articles/tags'
import { eventsTag } from '@/lib/features/events/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { policiesTag } from '@/lib/features/policy-documents/tags'
import { positionsTag } from '@/lib/features/positions/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { isBuilding } from '@/lib/server/env'
import { readInnerPath } from '@/lib/shared/search-path'
import { SEARCH_KINDS, type SearchKind } from './constants'
import { search } from './data'
import { suggest } from './suggestions/data'
import { searchTag } from './tags'
import type { SearchPage, SuggestionGroup } from './types'

/** Whatever changes what is found also changes a list, whose tag every such change expires. */
function tagResults(): void {
  cacheTag(searchTag, organizationsTag, alliancesTag, platformsTag, projectsTag, agreementsTag)
  cacheTag(positionsTag, articlesTag, policiesTag, eventsTag)
}

async function cachedSearch(q: string, kind: SearchKind | null, page: number): Promise<SearchPage | null> {
  'use cache'
  cacheLife('max')
  tagResults()
  return search(q, { kind, page })
}

/** What was asked for, and what was found; no results where nothing was typed that could be looked for. */
export type Asked = { q: string; results: SearchPage | null }

/** The results behind an address (lib/shared/search-path.ts); null where no search leads to it. */
export async function loadSearch(segments: readonly string[]): Promise<Asked | null> {
  if (isBuilding()) return null
  const asked = readInnerPath(segments)
  if (!asked) return null
  const kind = SEARCH_KINDS.find((known) => known === asked.kind) ?? null
  return { q: asked.q, results: await cachedSearch(asked.q, kind, asked.page) }
}

async function cachedSuggestions(q: string): Promise<SuggestionGroup[]> {
  'use cache'
  cacheLife('max')
  tagResults()
  return suggest(q)
}

/** What the search box offers while somebody types. */
export async function loadSuggestions(q: string): Promise<SuggestionGroup[]> {
  return cachedSuggestions(q.slice(0, 100).trim())
}
