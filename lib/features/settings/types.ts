import type { SiteSettingKey } from './constants'

/** The site settings, plus the address that visitors reach it by. */
export type Site = Record<SiteSettingKey, string> & {
  /** Origin of APP_URL, without a slash at its end. */
  baseUrl: string
}

/** The settings as the form edits them: their values and the version that the lock compares. */
export type SettingsForEdit = { values: Record<SiteSettingKey, string>; version: number }
