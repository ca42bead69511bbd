import { PACK_IDS } from '@/lib/features/compliance/constants'
import type { PackSwitch } from '@/lib/features/compliance/switches/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findPackPage, listPacks } from './data'
import { can } from './permissions'
import type { PackPage } from './types'

/** Every pack with its switch; null for anybody but the platform administrator. */
export async function loadPacks(): Promise<PackSwitch[] | null> {
  const actor = await requireActor()
  return PACK_IDS.every((pack) => can(actor, 'view', pack)) ? listPacks(actor) : null
}

/** One pack by its name in the address; null where there is none, and for others than the platform administrator. */
export async function loadPack(name: string, after?: string | string[]): Promise<PackPage | null> {
  const actor = await requireActor()
  const pack = PACK_IDS.find((id) => id === name)
  if (!pack || !can(actor, 'view', pack)) return null
  return findPackPage(actor, pack, typeof after === 'string' && isRecordId(after) ? after : null)
}
