import type { StoredFile } from '@/lib/features/files/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findAgreementFiles, listLinkFiles } from './data'
import type { AgreementFiles } from './types'

/** The files of an agreement for those who may see it; null for anybody else. */
export async function loadAgreementFiles(id: string): Promise<AgreementFiles | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findAgreementFiles(actor, id) : null
}

/** The files that the holder of a one-time link reads before answering; the page has asked whether it works. */
export async function loadLinkFiles(token: string): Promise<StoredFile[]> {
  return listLinkFiles(token, new Date())
}
