import { requireActor } from '@/lib/server/auth/session'
import { findTemplatePage } from './data'
import type { TemplatePage } from './types'

/** The templates of the units that the actor works for; null for anybody else. */
export async function loadTemplates(): Promise<TemplatePage | null> {
  return findTemplatePage(await requireActor())
}
