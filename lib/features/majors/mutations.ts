import type { Db } from '@/lib/server/db'
import { sortKeyOf } from '@/lib/shared/pinyin'
import type { Major } from './types'

/** Rows of one statement: far below PostgreSQL's 65,535 parameters. */
const BATCH = 500

/** Puts majors into the catalog; one that is there already gets the name, level and field given. Gives how many. */
export async function saveMajors(db: Db, majors: readonly Major[]): Promise<number> {
  const once = [...new Map(majors.map((major) => [major.code, major])).values()]
  for (let start = 0; start < once.length; start += BATCH) {
    const rows = once
      .slice(start, start + BATCH)
      .map((major) => ({ ...major, sortKey: sortKeyOf(major.name) }))
    await db.major.deleteMany({ where: { code: { in: rows.map(({ code }) => code) } } })
    await db.major.createMany({ data: rows })
  }
  return once.length
}
