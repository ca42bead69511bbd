import { requireSession } from '@/lib/server/auth/session'
import type { SessionUser } from '@/lib/server/auth/session-store'
import { listOfficeAgenda, listUnitAgenda } from './data'
import type { AgendaItem } from './types'

type Agenda = {
  displayName: string
  /** Every role with its scope, in words. */
  roles: SessionUser['roles']
  office: AgendaItem[]
  unit: AgendaItem[]
}

/** What waits for the signed-in person, for the first page of the workspace or the administration. */
export async function loadAgenda(area: '/workspace' | '/admin'): Promise<Agenda> {
  const { actor, displayName, roles } = await requireSession()
  const [office, unit] = await Promise.all([
    listOfficeAgenda(actor),
    area === '/workspace' ? listUnitAgenda(actor, new Date()) : [],
  ])
  return { displayName, roles, office, unit }
}
