import type { Actor } from '@/lib/features/accounts/types'
import { isShownByLink, readAsAttachment } from '@/lib/features/agreements/attachments/data'
import { readAsWordTemplate } from '@/lib/features/agreements/word-templates/data'
import { readAsDeclared } from '@/lib/features/capacity/evidence/data'
import { findFile } from '@/lib/features/files/data'
import type { StoredFile } from '@/lib/features/files/types'
import { readAsEvidence } from '@/lib/features/projects/evidence/data'
import type { FileReader } from './types'

const READERS: readonly FileReader[] = [readAsAttachment, readAsEvidence, readAsWordTemplate, readAsDeclared]

/**
 * A file for somebody who may read it: by the rights of any record that has it, by the link with which a party without
 * an account confirms an agreement, or, while no record has it, because they uploaded it. null otherwise, as if there
 * were no such file.
 */
export async function findReadableFile(
  actor: Actor | null,
  id: string,
  link: string | null,
): Promise<{ file: StoredFile; isPublic: boolean } | null> {
  const found = await findFile(id)
  if (!found) return null
  const { file, uploadedById } = found
  const readings = await Promise.all(READERS.map((reader) => reader(actor, id)))
  if (readings.includes('public')) return { file, isPublic: true }
  const own = actor !== null && actor.userId !== null && actor.userId === uploadedById
  const isOpen =
    readings.includes('open') ||
    (own && readings.every((reading) => reading === null)) ||
    (link !== null && (await isShownByLink(link, id, new Date())))
  return isOpen ? { file, isPublic: false } : null
}
