import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findAgreementFiles } from './data'
import type { AgreementFiles } from './types'

/** The files of an agreement for those who may see it; null for anybody else. */
export async function loadAgreementFiles(id: string): Promise<AgreementFiles | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findAgreementFiles(actor, id) : null
}
