import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { IMPORT_LIMITS } from '@/lib/features/imports/constants'
import type { ImportRunPage } from '@/lib/features/imports/types'
import type { SheetFault } from '@/lib/shared/sheets'

const COLUMNS = [
  { key: 'place', label: '位置' },
  { key: 'fault', label: '问题' },
] as const

/** Row and column of a fault, as people look them up. */
function placeOf({ row, column }: SheetFault): string {
  if (row === null) return '整份文件'
  return column === null ? `第 ${row} 行` : `第 ${row} 行，${column}`
}

const countOf = ({ faultCount }: ImportRunPage) =>
  faultCount >= IMPORT_LIMITS.faults ? `${faultCount} 处以上` : `${faultCount} 处`

/** What is wrong with a workbook, by row and column, and the ways to take it away. */
export function FaultTable({ run }: { run: ImportRunPage }) {
  const { faults, faultCount } = run
  if (faultCount === 0) return null
  const left = faultCount - faults.length
  return (
    <section aria-labelledby="faults">
      <SectionHeading
        id="faults"
        title="需要改正的问题"
        note={left > 0 ? `共 ${countOf(run)}，这里列出前 ${faults.length} 处` : `共 ${countOf(run)}`}
      />
      <div className="actions mb-6">
        {run.hasRows && (
          <a className="button" href={`/api/imports/runs/${run.id}?format=xlsx`} download>
            下载带批注的 Excel
          </a>
        )}
        <a className="button" data-variant="quiet" href={`/api/imports/runs/${run.id}?format=csv`} download>
          下载问题清单（CSV）
        </a>
      </div>
      <Table
        caption="需要改正的问题"
        hideCaption
        columns={COLUMNS}
        rows={faults.map((fault, index) => ({
          key: String(index),
          cells: [
            <span key="place" className="whitespace-nowrap">
              {placeOf(fault)}
            </span>,
            fault.sentence,
          ],
        }))}
      />
    </section>
  )
}
