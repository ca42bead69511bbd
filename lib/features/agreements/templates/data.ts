import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db } from '@/lib/server/db'
import { AGREEMENT_KINDS, type AgreementKind } from '../constants'
import { can } from './permissions'
import { blanksIn, shippedTemplate } from './rules'
import type { Template, TemplateForEdit, TemplateRows } from './types'

/** The alliance's own text for a kind, as it is stored; null where it has none. */
export function findStoredTemplate(client: Db, allianceId: string, kind: AgreementKind) {
  return client.agreementTemplate.findUnique({
    where: { allianceId_kind: { allianceId, kind } },
    select: { body: true, version: true, updatedAt: true },
  })
}

/** The text that a new agreement of this kind begins with: the alliance's own, else the one that the product brings. */
export async function findTemplate(kind: AgreementKind, allianceId: string | null): Promise<Template> {
  const own = allianceId === null ? null : await findStoredTemplate(db, allianceId, kind)
  return { kind, body: own?.body ?? shippedTemplate(kind), isOwn: own !== null }
}

/**
 * The templates of one of the actor's alliances, the first one where none is named; null for those who keep none, and
 * where the one that is named is not theirs.
 */
export async function listTemplates(actor: Actor, asked: string | null): Promise<TemplateRows | null> {
  const alliances = await db.alliance.findMany({
    where: isPlatformAdmin(actor) ? {} : { id: { in: secretaryAllianceIds(actor) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  const chosen = asked === null ? alliances[0] : alliances.find(({ id }) => id === asked)
  if (!chosen) return null
  const rows = await db.agreementTemplate.findMany({
    where: { allianceId: chosen.id },
    select: { kind: true, body: true, updatedAt: true },
  })
  const items = AGREEMENT_KINDS.map((kind) => {
    const own = rows.find((row) => row.kind === kind)
    return {
      kind,
      isOwn: own !== undefined,
      blanks: blanksIn(own?.body ?? shippedTemplate(kind)).length,
      updatedAt: own?.updatedAt.toISOString() ?? null,
    }
  })
  return {
    allianceId: chosen.id,
    alliances: alliances.map(({ id, name }) => ({ value: id, label: name })),
    items,
  }
}

/** One template for its secretary; null for anybody else. */
export async function findTemplateForEdit(
  actor: Actor,
  allianceId: string,
  kind: AgreementKind,
): Promise<TemplateForEdit | null> {
  if (!can(actor, 'view', { allianceId })) return null
  const alliance = await db.alliance.findUnique({ where: { id: allianceId }, select: { name: true } })
  if (!alliance) return null
  const own = await findStoredTemplate(db, allianceId, kind)
  const shipped = shippedTemplate(kind)
  return {
    allianceId,
    alliance: alliance.name,
    kind,
    body: own?.body ?? shipped,
    isOwn: own !== null,
    version: own?.version ?? 0,
    shipped,
    updatedAt: own?.updatedAt.toISOString() ?? null,
  }
}
