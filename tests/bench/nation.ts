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
const INDEX_MS = 20 * 60_000
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

/** A first load of that size makes the indexes of grams at the end: in one connection, with room to sort. */
async function makeIndexes(db: Client, report: (text: string) => void): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL maintenance_work_mem = '1GB'`)
      for (const name of INDEXES) {
        report(`making the index of ${name}`)
        await tx.$executeRawUnsafe(
          `CREATE INDEX "search_documents_${name}_idx" ON search_documents USING gin ("${name}") WITH (fastupdate = off)`,
        )
      }
    },
    { timeout: INDEX_MS },
  )
  report('gathering statistics')
  await db.$executeRawUnsafe('VACUUM ANALYZE search_documents')
}

/**
 * Fills the index with so many made-up units of the whole nation, and nothing else of the database; the same at every run.
 */
export async function generateNation(
  db: Client,
  units: number,
  report: (text: string) => void,
): Promise<void> {
  const random = new Random(20_260_630)
  const places = readRegions().filter(({ level }) => level > 1)
  const { join, read } = reader()
  for (const name of INDEXES) await db.$executeRawUnsafe(`DROP INDEX "search_documents_${name}_idx"`)
  let writing: Promise<unknown> = Promise.resolve()
  for (let done = 0; done < units; done += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, units - done) }, () =>
      makeRow(random, random.pick(places), join),
    )
    const documents = rows.map((row) => toDocument(row, new Map(), read))
    // One batch is written while the next one is made up.
    await writing
    writing = db.$transaction((tx) => insertMany(tx, 'search_documents', documents), { timeout: 120_000 })
    if (done > 0 && done % 25_000 === 0) report(`${done} of ${units} units`)
  }
  await writing
  await makeIndexes(db, report)
}
