import { STANDINGS } from '@/lib/features/search/constants'
import { toDocument } from '@/lib/features/search/rules'
import { type Block, blocksOf } from '@/lib/features/search/sounds/rules'
import type { SearchRow } from '@/lib/features/search/types'
import { insertMany } from '@/lib/server/bulk'
import type { db as client } from '@/lib/server/db'
import { readRegions } from '@/prisma/seed/regions'
import { Random } from './random'
import * as words from './words'

type Client = typeof client

const BATCH = 1_000
const INDEXES = ['nameGrams', 'textGrams']
const DAY = new Date('2026-06-30T00:00:00Z')

/** A name made of words that were read before: reading half a million names would take an hour. */
function reader() {
  const known = new Map<string, Block[]>()
  const parts = new Map<string, string[]>()
  return {
    join(pieces: string[]): string {
      const name = pieces.join('')
      parts.set(name, pieces)
      return name
    },
    read(name: string): Block[][] {
      const blocks = (parts.get(name) ?? [name]).map((piece) => {
        const block = known.get(piece) ?? blocksOf(piece)
        known.set(piece, block)
        return block
      })
      parts.delete(name)
      return [blocks.flat()]
    },
  }
}

function makeRow(
  random: Random,
  place: { name: string; fullName: string },
  join: (pieces: string[]) => string,
): SearchRow {
  const isSchool = random.below(25) === 0
  const industry = random.pick(words.INDUSTRIES)
  const brand = random.pick(words.BRANDS) + random.pick(words.BRANDS)
  const form = random.pick(isSchool ? words.SCHOOL_FORMS : words.COMPANY_FORMS)
  return {
    kind: 'organization',
    recordId: random.id(),
    address: '/members/x',
    title: join([place.name, brand, ...(isSchool ? [] : [industry]), form]),
    aliases: [],
    codes: [`91${random.below(900_000) + 100_000}MA${random.id().slice(0, 8).toUpperCase()}`],
    tags: [isSchool ? '学校' : '企业', place.fullName, industry],
    unitIds: [],
    ownerId: null,
    facts: [place.fullName],
    body: `位于${place.name}，${random.pick(words.SENTENCES)}`,
    standing: STANDINGS.verified,
    freshOn: new Date(DAY.getTime() - random.below(3_000) * 86_400_000),
  }
}

/**
 * Fills the index with so many made-up units of the whole nation, and nothing else of the database; the same at every run.
 * The indexes of grams are made afterwards, as one would for a first load of that size.
 */
export async function generateNation(
  db: Client,
  units: number,
  report: (done: number) => void,
): Promise<void> {
  const random = new Random(20_260_630)
  const places = readRegions().filter(({ level }) => level > 1)
  const { join, read } = reader()
  for (const name of INDEXES) await db.$executeRawUnsafe(`DROP INDEX "search_documents_${name}_idx"`)
  for (let done = 0; done < units; done += BATCH) {
    const rows = Array.from({ length: BATCH }, () => makeRow(random, random.pick(places), join))
    const documents = rows.map((row) => toDocument(row, new Map(), read))
    await db.$transaction((tx) => insertMany(tx, 'search_documents', documents), { timeout: 120_000 })
    if (done % 50_000 === 0) report(done)
  }
  await db.$executeRawUnsafe(`SET maintenance_work_mem = '1GB'`)
  for (const name of INDEXES) {
    await db.$executeRawUnsafe(
      `CREATE INDEX "search_documents_${name}_idx" ON search_documents USING gin ("${name}") WITH (fastupdate = off)`,
    )
  }
  await db.$executeRawUnsafe('VACUUM ANALYZE search_documents')
}
