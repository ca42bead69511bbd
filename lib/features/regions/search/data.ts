import { pinyinPattern, searchText } from '@/lib/features/parties/search/rules'
import { db } from '@/lib/server/db'
import { sortKeyOf } from '@/lib/shared/pinyin'
import type { FoundRegion } from './types'

const MOST = 20

type Known = FoundRegion & { name: string; sortKey: string }

/** Three thousand regions that never change while the server runs: read once, with their pinyin. */
let kept: Promise<Known[]> | undefined

async function readAll(): Promise<Known[]> {
  const rows = await db.region.findMany({
    orderBy: { code: 'asc' },
    select: { code: true, name: true, fullName: true },
  })
  return rows.map((row) => ({ ...row, sortKey: sortKeyOf(row.name) }))
}

function known(): Promise<Known[]> {
  kept ??= readAll()
  // A database that was away for a moment is asked again.
  kept.catch(() => {
    kept = undefined
  })
  return kept
}

/**
 * The regions that a text means: by part of their full name, by the pinyin or the initials of their own name, or by the
 * beginning of their code. Whole names first, then those that begin so; at most twenty.
 */
export async function searchRegions(typed: string): Promise<FoundRegion[]> {
  const text = searchText(typed).replace(/\s/g, '')
  if (text === '') return []
  const pattern = pinyinPattern(typed)
  const sounds = pattern === null ? null : new RegExp(pattern)
  const rankOf = ({ name, fullName, code, sortKey }: Known) => {
    if (name === text || fullName === text || code === text) return 0
    if (name.startsWith(text) || code.startsWith(text)) return 1
    if (fullName.includes(text)) return 2
    const sounding = sounds?.exec(sortKey)
    if (!sounding) return null
    return sounding.index === 0 ? 3 : 4
  }
  return (await known())
    .flatMap((region) => {
      const rank = rankOf(region)
      return rank === null ? [] : [{ rank, region }]
    })
    .toSorted((a, b) => a.rank - b.rank || (a.region.code < b.region.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ region: { code, fullName } }) => ({ code, fullName }))
}
