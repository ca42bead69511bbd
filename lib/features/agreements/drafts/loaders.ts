import { randomUUID } from 'node:crypto'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import type { AgreementScope } from '../lines/constants'
import { findAgreementForEdit, findNewAgreement, findNewDraft } from './data'
import type { AgreementForEdit, NewAgreement } from './types'

/** What the form of a new agreement begins with; null for those who may not write one here. */
export async function loadNewAgreement(scope: AgreementScope): Promise<NewAgreement | null> {
  const actor = await requireActor()
  return scope === 'own' ? findNewDraft(actor, randomUUID()) : findNewAgreement(actor, randomUUID())
}

/** An agreement for those who write it; null for anybody else. */
export async function loadAgreementForEdit(id: string): Promise<AgreementForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findAgreementForEdit(actor, id) : null
}
