import { randomUUID } from 'node:crypto'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import type { AgreementKind } from '../constants'
import type { AgreementScope } from '../lines/constants'
import { findSuccession } from '../relations/data'
import { findTemplate } from '../templates/data'
import { findAgreementForEdit, findNewAgreement, findNewDraft } from './data'
import type { AgreementForEdit, Beginning, NewAgreement } from './types'

/** What the form of a new agreement begins with; null for those who may not write one here. */
export async function loadNewAgreement(scope: AgreementScope): Promise<NewAgreement | null> {
  const actor = await requireActor()
  return scope === 'own' ? findNewDraft(actor, randomUUID()) : findNewAgreement(actor, randomUUID())
}

/** The text that a new draft of this kind begins with, where its units are in one alliance that alliance's own. */
export async function loadDraftBody(kind: AgreementKind, { alliances }: NewAgreement): Promise<string> {
  const [only, second] = alliances
  return (await findTemplate(kind, only && !second ? only.value : null)).body
}

/** What an agreement begins with that supplements or renews this one; null where it cannot be. */
export async function loadSuccession(relation: 'amends' | 'renews', id: unknown): Promise<Beginning | null> {
  const actor = await requireActor()
  return typeof id === 'string' && isRecordId(id) ? findSuccession(actor, relation, id) : null
}

/** An agreement for those who write it; null for anybody else. */
export async function loadAgreementForEdit(id: string): Promise<AgreementForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findAgreementForEdit(actor, id) : null
}
