import { pinyinPattern, searchText } from '@/lib/features/parties/search/rules'
import { type Db, db } from '@/lib/server/db'
import { asCode } from './rules'
import type { FoundMajor } from './types'

const MOST = 20

/**
 * The names of majors that a text means: by part of the name, by pinyin or initials, or by the beginning of a code.
 * Names that begin so come first, the rest in pinyin order; at most twenty.
 */
export async function searchMajors(typed: string): Promise<FoundMajor[]> {
  const text = searchText(typed)
  if (text === '') return []
  const pattern = pinyinPattern(typed)
  return db.$queryRaw<FoundMajor[]>`
    SELECT name, array_agg(code ORDER BY code) AS codes, min(field) AS field
    FROM majors
    WHERE strpos(lower(name), ${text}) > 0 OR strpos(lower(code), ${text}) = 1 OR "sortKey" ~ ${pattern}::text
    GROUP BY name, "sortKey"
    ORDER BY (strpos(lower(name), ${text}) = 1) DESC, "sortKey", name
    LIMIT ${MOST}`
}

/** The codes that each of these names has in the catalog, at every level; names that it does not know are left out. */
export async function findMajorCodes(client: Db, names: readonly string[]): Promise<Map<string, string[]>> {
  const rows =
    names.length === 0
      ? []
      : await client.major.findMany({
          where: { name: { in: [...new Set(names)] } },
          orderBy: { code: 'asc' },
          select: { code: true, name: true },
        })
  const codes = new Map<string, string[]>()
  for (const { code, name } of rows) codes.set(name, [...(codes.get(name) ?? []), code])
  return codes
}

/** The name that each code among these entries stands for in the catalog. */
export async function findMajorNames(client: Db, entries: readonly string[]): Promise<Map<string, string>> {
  const codes = entries.map(asCode).filter((code) => code !== null)
  if (codes.length === 0) return new Map()
  const rows = await client.major.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  })
  return new Map(rows.map(({ code, name }) => [code, name]))
}
