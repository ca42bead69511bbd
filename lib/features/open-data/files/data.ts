import { csvHead, csvLines } from '@/lib/features/exports/rules'
import { FILE_BATCH, type OpenSet } from '../constants'
import { readOpenRecords } from '../data'
import { OPEN_SCHEMAS } from '../schema'
import { fileColumns } from './rules'

/** A whole set as a text file for spreadsheets, sent while it is read: memory holds one batch of it. */
export function openTextFile(set: OpenSet): ReadableStream<Uint8Array> {
  const columns = fileColumns(OPEN_SCHEMAS[set])
  const batches = readOpenRecords(set, FILE_BATCH)
  const encoder = new TextEncoder()
  let begun = false
  return new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true
        controller.enqueue(encoder.encode(csvHead(columns.map(({ heading }) => heading))))
        return
      }
      const { value, done } = await batches.next()
      if (done) controller.close()
      else {
        const lines = value.map((record) => columns.map(({ cellOf }) => cellOf(record)))
        controller.enqueue(encoder.encode(csvLines(lines)))
      }
    },
    cancel: async () => {
      await batches.return(undefined)
    },
  })
}
