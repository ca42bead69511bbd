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
import { loadSite } from '@/lib/features/settings/loaders'
import { settingsTag } from '@/lib/features/settings/tags'
import { isBuilding } from '@/lib/server/env'
import { countSitemapEntries, listSitemapEntries } from './data'
import { parseSitemapFile, sitemapFiles, sitemapIndexXml, sitemapXml } from './rules'

const TAGS = [
  settingsTag,
  organizationsTag,
  alliancesTag,
  platformsTag,
  projectsTag,
  agreementsTag,
  positionsTag,
  articlesTag,
  policiesTag,
  eventsTag,
]

async function cachedIndex(): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(...TAGS)
  const { baseUrl } = await loadSite()
  return sitemapIndexXml(baseUrl, sitemapFiles(await countSitemapEntries()))
}

/** The index of addresses for search engines. */
export async function loadSitemapIndex(): Promise<string> {
  return isBuilding() ? '' : cachedIndex()
}

async function cachedFile(kind: string, n: string): Promise<string | null> {
  'use cache'
  cacheLife('max')
  cacheTag(...TAGS)
  const file = parseSitemapFile(kind, n)
  if (!file) return null
  const { baseUrl } = await loadSite()
  const entries = await listSitemapEntries(file)
  return entries.length > 0 ? sitemapXml(baseUrl, entries) : null
}

/** One file of the index, or null where there is none. */
export async function loadSitemapFile(kind: string, n: string): Promise<string | null> {
  return isBuilding() ? null : cachedFile(kind, n)
}

/** What crawlers are told, by the address that visitors use. */
export async function loadRobots(): Promise<string> {
  const { baseUrl } = await loadSite()
  return [
    'User-agent: *',
    'Disallow: /workspace',
    'Disallow: /admin',
    'Disallow: /sign-in',
    'Disallow: /api/',
    'Allow: /api/open/',
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
}
