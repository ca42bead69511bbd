import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { articlesTag } from '@/lib/features/articles/tags'
import { eventsTag } from '@/lib/features/events/tags'
import { figuresTag } from '@/lib/features/figures/tags'
import { honoursTag } from '@/lib/features/honours/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { positionsTag } from '@/lib/features/positions/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { loadSite } from '@/lib/features/settings/loaders'
import { settingsTag } from '@/lib/features/settings/tags'
import { isBuilding } from '@/lib/server/env'
import { makeWord } from '@/lib/server/word'
import { findReport, findReportYears } from './data'
import { readReportYear, reportPath } from './rules'
import type { Report } from './types'
import { reportWord } from './word/rules'

const TAGS = [
  alliancesTag,
  organizationsTag,
  platformsTag,
  projectsTag,
  agreementsTag,
  positionsTag,
  eventsTag,
  articlesTag,
  figuresTag,
  honoursTag,
]

async function cachedReport(slug: string, year: number) {
  'use cache'
  cacheLife('max')
  cacheTag(...TAGS)
  return findReport(slug, year)
}

/** What an alliance did in a year. An old slug leads to the new one; null where there is no such report. */
export async function loadReport(slug: string, year: string): Promise<Report | null> {
  const asked = readReportYear(year)
  if (isBuilding() || asked === null) return null
  const found = await cachedReport(slug, asked)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(reportPath(found.redirectTo, asked))
  return found.report
}

async function cachedYears(slug: string): Promise<number[]> {
  'use cache'
  cacheLife('max')
  cacheTag(...TAGS)
  return findReportYears(slug)
}

/** The years that an alliance has a report of, newest first. */
export async function loadReportYears(slug: string): Promise<number[]> {
  return isBuilding() ? [] : cachedYears(slug)
}

async function cachedWord(slug: string, year: number): Promise<string | null> {
  'use cache'
  cacheLife('max')
  cacheTag(settingsTag, ...TAGS)
  const [found, site] = await Promise.all([findReport(slug, year), loadSite()])
  if (!found || !('report' in found)) return null
  return (await makeWord(reportWord(found.report, site))).toString('base64')
}

/** The report as a Word file; null where there is none. */
export async function loadReportWord(slug: string, year: string): Promise<Buffer | null> {
  const asked = readReportYear(year)
  const word = isBuilding() || asked === null ? null : await cachedWord(slug, asked)
  return word === null ? null : Buffer.from(word, 'base64')
}
