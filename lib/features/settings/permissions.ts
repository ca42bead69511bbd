import { isPlatformAdmin } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'

export const SETTINGS_VERBS = ['view', 'update'] as const
export type SettingsVerb = (typeof SETTINGS_VERBS)[number]

/** Site settings are the platform administrator's, to see in the form and to change. */
export function can(actor: Actor, _verb: SettingsVerb): boolean {
  return isPlatformAdmin(actor)
}
