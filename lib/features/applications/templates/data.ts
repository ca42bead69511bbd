import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { APPLICATION_LIMITS } from '../constants'
import { can } from './permissions'
import type { MessageTemplate, TemplatePage } from './types'

const select = {
  id: true,
  name: true,
  body: true,
  version: true,
  organizationId: true,
  organization: { select: { name: true } },
} as const satisfies Prisma.MessageTemplateSelect

type Row = Prisma.MessageTemplateGetPayload<{ select: typeof select }>

const toTemplate = ({ organization, ...row }: Row): MessageTemplate => ({ ...row, unit: organization.name })

/** The templates of one unit by name; a unit has few. The caller has made sure that the actor works for it. */
export async function listTemplatesOf(organizationId: string, client: Db = db): Promise<MessageTemplate[]> {
  const rows = await client.messageTemplate.findMany({
    where: { organizationId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: APPLICATION_LIMITS.templates,
    select,
  })
  return rows.map(toTemplate)
}

/** The templates of the units that the actor works for; null for those who work for none that offers positions. */
export async function findTemplatePage(actor: Actor): Promise<TemplatePage | null> {
  const own = staffOrganizationIds(actor).filter((organizationId) => can(actor, 'view', { organizationId }))
  const units = await db.organization.findMany({
    where: { id: { in: own }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  if (units.length === 0) return null
  const rows = await db.messageTemplate.findMany({
    where: { organizationId: { in: own } },
    orderBy: [{ organizationId: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    take: units.length * APPLICATION_LIMITS.templates,
    select,
  })
  return {
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    templates: rows.map(toTemplate),
  }
}
