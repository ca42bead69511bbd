import { notFound } from 'next/navigation'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { listFiguresOf } from '@/lib/features/figures/data'
import type { Figure } from '@/lib/features/figures/types'
import { listHonoursOf } from '@/lib/features/honours/data'
import type { Honour } from '@/lib/features/honours/types'
import { requireActor } from '@/lib/server/auth/session'
import { ForbiddenError } from '@/lib/shared/errors'
import { isRecordId } from '@/lib/shared/ids'
import { ORGANIZATION_STATUSES } from './constants'
import { findOrganizationForEdit, listChainChoices, listOwnOrganizations } from './data'
import { can } from './permissions'
import { listOrganizations } from './register/data'
import { isOrganizationKind } from './rules'
import type { OrganizationForEdit, OrganizationRegister, OwnOrganization } from './types'

/** The units that the signed-in person works for. */
export async function loadOwnOrganizations(): Promise<OwnOrganization[]> {
  return listOwnOrganizations(await requireActor('/workspace/organization'))
}

/** A unit for its staff or for the administration; `area` is where the page stands. */
export async function loadOrganization(
  area: 'workspace/organization' | 'admin/organizations',
  id: string,
): Promise<OrganizationForEdit> {
  const actor = await requireActor(`/${area}/${id}`)
  if (area === 'admin/organizations' && !can(actor, 'list', null)) notFound()
  return (isRecordId(id) && (await findOrganizationForEdit(actor, id))) || notFound()
}

/** A unit as `loadOrganization` gives it, with what hangs on it: honours, figures, history. */
export async function loadOrganizationRecord(
  area: 'workspace/organization' | 'admin/organizations',
  id: string,
): Promise<{ unit: OrganizationForEdit; honours: Honour[]; figures: Figure[]; history: HistoryLine[] }> {
  const unit = await loadOrganization(area, id)
  const [honours, figures, history] = await Promise.all([
    listHonoursOf({ kind: 'organization', id: unit.id }),
    listFiguresOf({ kind: 'organization', id: unit.id }),
    listHistory('organization', unit.id),
  ])
  return { unit, honours, figures, history }
}

/** The industry chains to choose from. */
export async function loadChainChoices(): Promise<{ value: string; label: string }[]> {
  await requireActor('/workspace/organization')
  return listChainChoices()
}

/** Whether the signed-in person may enter units; anybody else does not find the page. */
export async function requireOrganizationCreator(): Promise<void> {
  if (!can(await requireActor('/admin/organizations/new'), 'create', null)) notFound()
}

type Query = Record<string, string | string[] | undefined>

/** The administration's list, by the query of its address. What the query cannot mean is left out. */
export async function loadOrganizationRegister(query: Query): Promise<OrganizationRegister> {
  const actor = await requireActor('/admin/organizations')
  const one = (key: string) => [query[key] ?? ''].flat()[0] ?? ''
  const kind = one('kind')
  const page = /^[1-9]\d{0,4}$/.test(one('page')) ? Number(one('page')) : 1
  const filter = {
    status: ORGANIZATION_STATUSES.find((status) => status === one('status')) ?? null,
    kind: isOrganizationKind(kind) ? kind : null,
    name: one('name').trim().slice(0, 100),
  }
  try {
    return (await listOrganizations(actor, filter, page)) ?? notFound()
  } catch (error) {
    if (error instanceof ForbiddenError) notFound()
    throw error
  }
}
