import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import { requireActor } from '@/lib/server/auth/session'
import { isBuilding } from '@/lib/server/env'
import { renderMarkdown } from '@/lib/server/markdown'
import { SITE_SETTING_KEYS, SITE_SETTINGS } from './constants'
import { findSettingsForEdit, findSite } from './data'
import { can } from './permissions'
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

/** The site's settings, for every page. */
export async function loadSite(): Promise<Site> {
  return isBuilding() ? BUILDING : cachedSite()
}

/** The settings for the administrator's form; null for anybody else, who is not told that there is one. */
export async function loadSettingsForEdit(): Promise<SettingsForEdit | null> {
  const actor = await requireActor()
  return can(actor, 'view') ? findSettingsForEdit(actor) : null
}

type PageMetadata = {
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
  title,
  description,
  path,
  type,
  noindex,
}: PageMetadata): Promise<Metadata> {
  const { name, tagline, description: about, baseUrl } = await loadSite()
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

/** Title of a page that does not exist. The framework adds `noindex` by itself. */
export async function missingMetadata(title = '没有找到这个页面'): Promise<Metadata> {
  const { name } = await loadSite()
  return { title: `${title} · ${name}` }
}

/** The text of the about page as the administrator wrote it, as safe HTML; empty when nobody did. */
export async function loadAboutHtml(): Promise<string> {
  return renderMarkdown((await loadSite()).about)
}
