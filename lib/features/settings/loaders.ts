import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import { requireActor } from '@/lib/server/auth/session'
import { isPlaceholder } from '@/lib/shared/slugs'
import { SITE_SETTING_KEYS, SITE_SETTINGS } from './constants'
import { findSettingsForEdit, findSite } from './data'
import { settingsTag } from './tags'
import type { SettingsForEdit, Site } from './types'

/** What stands in for the site while building, when there is no database and no address. Never served. */
const BUILDING = {
  ...Object.fromEntries(SITE_SETTING_KEYS.map((key) => [key, SITE_SETTINGS[key].initial])),
  baseUrl: 'http://localhost',
} as Site

async function cachedSite(): Promise<Site> {
  'use cache'
  cacheLife('max')
  cacheTag(settingsTag)
  return findSite()
}

/** The site's settings for public pages. `site` is the page's `[site]` param: the placeholder asks no database. */
export async function loadSite(site: string): Promise<Site> {
  return isPlaceholder(site) ? BUILDING : cachedSite()
}

/** The settings for the administrator's form. */
export async function loadSettingsForEdit(): Promise<SettingsForEdit> {
  return findSettingsForEdit(await requireActor('/admin/settings'))
}

type PageMetadata = {
  site: string
  /** Without the site's name, which is added. */
  title: string
  description?: string
  /** Public path, e.g. /members/qingdao-zhiye-jishu-xueyuan. */
  path: string
  type?: 'website' | 'article'
  noindex?: boolean
}

/** Title, description, canonical address and Open Graph of a public page, all from the settings. */
export async function pageMetadata({
  site,
  title,
  description,
  path,
  type,
  noindex,
}: PageMetadata): Promise<Metadata> {
  const { name, tagline, description: about, baseUrl } = await loadSite(site)
  const whole = path === '/' ? `${name} · ${tagline || title}` : `${title} · ${name}`
  const text = description?.trim() || about
  return {
    title: whole,
    description: text,
    alternates: { canonical: baseUrl + path },
    openGraph: {
      title,
      description: text,
      url: baseUrl + path,
      siteName: name,
      locale: 'zh_CN',
      type: type ?? 'website',
    },
    ...(noindex ? { robots: { index: false, follow: true } } : {}),
  }
}
