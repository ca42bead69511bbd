import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Cell } from '@/lib/shared/sheets'
import { log } from './log'

/** The largest workbook, in bytes, that is taken. */
export const WORKBOOK_LIMIT = 8 * 1024 * 1024

const TIME_LIMIT_MS = 30_000

/** Why a workbook was not read. */
export type WorkbookRefusal = 'invalid' | 'old' | 'bomb' | 'long' | 'wide' | 'heavy'

export type SheetReading =
  | { rows: Cell[][]; names: string[] }
  /** No such sheet; these there are. */
  | { rows: null; names: string[] }
  | { refusal: WorkbookRefusal }

type Message = SheetReading & { fault?: string | null }

/** Threads are loaded as they stand, outside the build. */
const programAt = (name: string) => path.join(process.cwd(), 'lib', 'server', name)
const MEMORY = { maxOldGenerationSizeMb: 384 }

let last: Promise<unknown> = Promise.resolve()

/** One workbook at a time in each process, so that many people with large ones need no more memory than one. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}

/**
 * Reads the named sheet of a workbook (its only sheet under any name) in a thread that may take so much memory and
 * time and no more. The bytes are handed over and gone from here.
 */
export function readSheet(bytes: ArrayBuffer, sheet: string): Promise<SheetReading> {
  return inTurn(() => readInThread(bytes, sheet))
}

function readInThread(bytes: ArrayBuffer, sheet: string): Promise<SheetReading> {
  return new Promise((resolve) => {
    const worker = new Worker(/* turbopackIgnore: true */ programAt('workbook-reader.mjs'), {
      workerData: { bytes, sheet },
      transferList: [bytes],
      resourceLimits: MEMORY,
    })
    const answer = (reading: SheetReading) => {
      clearTimeout(timer)
      resolve(reading)
      void worker.terminate()
    }
    const timer = setTimeout(() => answer({ refusal: 'heavy' }), TIME_LIMIT_MS)
    worker.once('message', ({ fault, ...reading }: Message) => {
      if (fault) log().warn({ fault }, 'a workbook could not be read')
      answer(reading)
    })
    worker.once('error', (error) => {
      log().warn({ error }, 'reading a workbook ended early')
      answer({ refusal: 'heavy' })
    })
  })
}

/** A sheet to write. `choices` are offered in the cells of their column. */
export type SheetToWrite = {
  name: string
  head: readonly string[]
  columns: readonly { width: number; choices?: readonly string[]; isText?: boolean }[]
  /** Under the headings, marked as an example; the cells below take texts as texts then. */
  example?: readonly Cell[]
  rows: readonly (readonly Cell[])[]
  /** All of it is to be read, not to be filled. */
  isNotes?: boolean
}

type MoreRows = AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>

/**
 * Writes a workbook in a thread of its own. `more` are further rows of the first sheet, batch by batch, which are
 * asked for one after the other.
 */
export function writeSheets(
  sheets: readonly SheetToWrite[],
  more: MoreRows = [],
): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(() => writeInThread(sheets, more))
}

async function writeInThread(
  sheets: readonly SheetToWrite[],
  more: MoreRows,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(/* turbopackIgnore: true */ programAt('workbook-writer.mjs'), {
    workerData: { sheets },
    resourceLimits: MEMORY,
  })
  const written = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  // Waited for below; a fault that comes earlier must not end the process meanwhile.
  written.catch(() => {})
  try {
    for await (const rows of more) worker.postMessage(rows)
    worker.postMessage(null)
    return await written
  } finally {
    void worker.terminate()
  }
}
