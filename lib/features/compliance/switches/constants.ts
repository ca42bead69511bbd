import type { PackId } from '../constants'

/**
 * Whether a pack is in use before anybody decided. A local pack waits until the platform administrator has read its
 * text and seen what it would change.
 */
export const INITIALLY_ON: Record<PackId, boolean> = {
  'national-2021': true,
  'health-care': true,
  ningbo: false,
  qingdao: false,
}

/** The general pack is the law of the whole country: nobody switches it off. */
export const ALWAYS_ON: readonly PackId[] = ['national-2021']

/** The key of the stored setting of a pack; its value is on or off. */
export const switchKey = (pack: PackId) => `rule-pack:${pack}`
