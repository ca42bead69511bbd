import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { SYNONYMS_KEY } from '@/lib/features/search/synonyms/constants'
import { findSynonymList } from '@/lib/features/search/synonyms/data'
import { searchTag } from '@/lib/features/search/tags'
import { db } from '@/lib/server/db'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { can } from './permissions'
import type { SynonymsInput } from './schema'

/** Any number will do that no other lock of ours uses. */
const SYNONYMS_LOCK = 732_104_026

/** Saves the list; the next search goes by it, and what was found by the old one is found anew. */
export async function updateSynonyms(actor: Actor, input: SynonymsInput): Promise<{ tags: string[] }> {
  if (!can(actor, 'update')) throw new ForbiddenError()
  const tags = [searchTag]
  await db.$transaction(async (tx) => {
    // Before the first change there is no row that two savers could meet at.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SYNONYMS_LOCK})`
    const { list, version } = await findSynonymList(tx)
    if (version !== input.version) throw new ConflictError(version)
    if (list === input.list) return
    await tx.setting.upsert({
      where: { key: SYNONYMS_KEY },
      create: { key: SYNONYMS_KEY, value: input.list },
      update: { value: input.list, version: { increment: 1 } },
      select: { key: true },
    })
    await recordAudit(tx, actor, {
      action: 'synonyms.update',
      subjectType: 'synonyms',
      subjectId: 'site',
      before: { list },
      after: { list: input.list },
    })
    await enqueueTags(tx, tags)
  })
  return { tags }
}
