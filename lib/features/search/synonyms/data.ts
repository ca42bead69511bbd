import { type Db, db } from '@/lib/server/db'
import { INITIAL_SYNONYMS, SYNONYMS_KEY } from './constants'
import { parseSynonyms, synonymsOf } from './rules'
import type { Synonyms } from './types'

/** The list as text, with the version that the lock compares: 0 before anybody changed it. */
export async function findSynonymList(client: Db = db): Promise<{ list: string; version: number }> {
  const row = await client.setting.findUnique({
    where: { key: SYNONYMS_KEY },
    select: { value: true, version: true },
  })
  return { list: row?.value ?? INITIAL_SYNONYMS, version: row?.version ?? 0 }
}

/** The list that was read last: it changes rarely, and every search wants it. */
let last: { list: string; synonyms: Synonyms } | undefined

/** The words of the same meaning, as they are now. */
export async function findSynonyms(): Promise<Synonyms> {
  const { list } = await findSynonymList()
  if (last?.list !== list) last = { list, synonyms: synonymsOf(parseSynonyms(list).groups) }
  return last.synonyms
}
