import type { Actor } from '@/lib/features/accounts/types'
import { findSynonymList } from '@/lib/features/search/synonyms/data'
import { parseSynonyms } from '@/lib/features/search/synonyms/rules'
import { ForbiddenError } from '@/lib/shared/errors'
import { can } from './permissions'
import type { SynonymsForEdit } from './types'

/** The list for the form. */
export async function findSynonymsForEdit(actor: Actor): Promise<SynonymsForEdit> {
  if (!can(actor, 'view')) throw new ForbiddenError()
  const stored = await findSynonymList()
  const { groups } = parseSynonyms(stored.list)
  return { ...stored, groups: groups.length, words: groups.flatMap(({ words }) => words).length }
}
