import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { listFiguresOf } from '@/lib/features/figures/data'
import type { Figure } from '@/lib/features/figures/types'
import { listHonoursOf } from '@/lib/features/honours/data'
import type { Honour } from '@/lib/features/honours/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { ORGANIZATION_STATUSES } from './constants'
import { findOrganizationForEdit, listChainChoices, listOwnOrganizations } from './data'
import { can } from './permissions'
import { listOrganizations } from './register/data'
import { isOrganizationKind } from './rules'
import type { OrganizationForEdit, OrganizationRegister, OwnOrganization } from './types'

/** The units that the signed-in person works for. */
export async function loadOwnOrganizations(): Promise<OwnOrganization[]> {
  return listOwnOrganizations(await requireActor())
}

/** A unit for its staff or for the administration; `area` is where the page stands. Null for who may not see it. */
export async function loadOrganization(
  area: 'workspace/organization' | 'admin/organizations',
  id: string,
): Promise<OrganizationForEdit | null> {
  const actor = await requireActor()
  if (area === 'admin/organizations' && !can(actor, 'list', null)) return null
  return isRecordId(id) ? findOrganizationForEdit(actor, id) : null
}

export type OrganizationRecord = {
  unit: OrganizationForEdit
  honours: Honour[]
  figures: Figure[]
  history: HistoryLine[]
}

/** A unit as `loadOrganization` gives it, with what hangs on it: honours, figures, history. */
export async function loadOrganizationRecord(
  area: 'workspace/organization' | 'admin/organizations',
  id: string,
): Promise<OrganizationRecord | null> {
  const unit = await loadOrganization(area, id)
  if (!unit) return null
  const [honours, figures, history] = await Promise.all([
    listHonoursOf({ kind: 'organization', id: unit.id }),
    listFiguresOf({ kind: 'organization', id: unit.id }),
    listHistory('organization', unit.id),
  ])
  return { unit, honours, figures, history }
}

/** The industry chains to choose from. */
export async function loadChainChoices(): Promise<{ value: string; label: string }[]> {
  await requireActor()
  return listChainChoices()
}

/** Whether the signed-in person may enter units. */
export async function mayCreateOrganization(): Promise<boolean> {
  return can(await requireActor(), 'create', null)
}

type Query = Record<string, string | string[] | undefined>

/**
 * The administration's list, by the query of its address. What the query cannot mean is left out. Null beyond the
 * last page, and for who administers no unit.
 */
export async function loadOrganizationRegister(query: Query): Promise<OrganizationRegister | null> {
  const actor = await requireActor()
  if (!can(actor, 'list', null)) return null
  const one = (key: string) => [query[key] ?? ''].flat()[0] ?? ''
  const kind = one('kind')
  const page = /^[1-9]\d{0,4}$/.test(one('page')) ? Number(one('page')) : 1
  const filter = {
    status: ORGANIZATION_STATUSES.find((status) => status === one('status')) ?? null,
    kind: isOrganizationKind(kind) ? kind : null,
    name: one('name').trim().slice(0, 100),
  }
  return listOrganizations(actor, filter, page)
}
