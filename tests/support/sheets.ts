import { writeSheets } from '@/lib/server/workbook'
import { type Cell, importable, type SheetColumn } from '@/lib/shared/sheets'

/** A workbook as somebody fills it: one row for each record, its cells by the keys of the columns. */
export async function makeWorkbook(
  name: string,
  columns: readonly SheetColumn[],
  records: readonly Readonly<Record<string, Cell>>[],
): Promise<ArrayBuffer> {
  const asked = importable(columns)
  const bytes = await writeSheets([
    {
      name,
      head: asked.map(({ heading }) => heading),
      columns: asked.map(({ width }) => ({ width })),
      rows: records.map((record) => asked.map(({ key }) => record[key] ?? null)),
    },
  ])
  return bytes.buffer
}
