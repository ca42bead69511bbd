import { readFileSync } from 'node:fs'
import type { Db } from '@/lib/server/db'

export type RegionRow = {
  code: string
  name: string
  fullName: string
  level: 1 | 2 | 3
  parentCode: string | null
}

const DATA_FILE = new URL('./regions.txt', import.meta.url)
/** Rows of one statement: small enough that its parameters stay far below PostgreSQL's 65,535. */
const BATCH = 1_000

function parentOf(code: string, names: Map<string, string>): string | null {
  if (code.endsWith('0000')) return null
  const prefecture = `${code.slice(0, 4)}00`
  // 济源 (419001) and its like, and the districts of 北京 and its like, stand directly under the province.
  return prefecture !== code && names.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`
}

/** Every region of GB/T 2260 from regions.txt, parents before their children. */
export function readRegions(): RegionRow[] {
  const names = new Map(
    readFileSync(DATA_FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t') as [string, string]),
  )
  const fullNameOf = (code: string): string => {
    const parent = parentOf(code, names)
    return (parent ? fullNameOf(parent) : '') + (names.get(code) ?? '')
  }
  const rows = [...names].map(([code, name]): RegionRow => {
    const level = code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3
    return { code, name, fullName: fullNameOf(code), level, parentCode: parentOf(code, names) }
  })
  return rows.sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1))
}

/**
 * Puts in the regions that the database lacks and gives how many they were. Reference data: production needs
 * them as much as the demo does.
 */
export async function ensureRegions(db: Db): Promise<number> {
  const rows = readRegions()
  if ((await db.region.count()) >= rows.length) return 0
  let created = 0
  for (let start = 0; start < rows.length; start += BATCH) {
    const { count } = await db.region.createMany({
      data: rows.slice(start, start + BATCH),
      skipDuplicates: true,
    })
    created += count
  }
  return created
}
