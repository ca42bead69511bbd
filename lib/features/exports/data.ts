import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { AGREEMENT_FILTERS } from '@/lib/features/agreements/constants'
import { REGISTER_COLUMNS } from '@/lib/features/agreements/extracts/constants'
import { listRegisterExtract } from '@/lib/features/agreements/extracts/data'
import { type AgreementScope, viewsOf } from '@/lib/features/agreements/lines/constants'
import { AGREEMENT_COLUMNS, AGREEMENT_SHEET } from '@/lib/features/agreements/sheet/constants'
import { listAgreementSheet } from '@/lib/features/agreements/sheet/data'
import { POSITION_STATUSES, type PositionScope } from '@/lib/features/positions/constants'
import { isConcerned } from '@/lib/features/positions/lines/data'
import { POSITION_COLUMNS, POSITION_SHEET } from '@/lib/features/positions/sheet/constants'
import { listPositionSheet } from '@/lib/features/positions/sheet/data'
import { PROJECT_FILTERS, PROJECT_STATUSES, type ProjectScope } from '@/lib/features/projects/constants'
import { PUBLIC_PROJECT_COLUMNS } from '@/lib/features/projects/extracts/constants'
import { listProjectExtract } from '@/lib/features/projects/extracts/data'
import { PROJECT_COLUMNS, PROJECT_SHEET } from '@/lib/features/projects/sheet/constants'
import { listProjectSheet } from '@/lib/features/projects/sheet/data'
import { writeSheets } from '@/lib/server/workbook'
import { RefusedError } from '@/lib/shared/errors'
import { readListQuery } from '@/lib/shared/lists'
import type { Cell, SheetColumn, SheetLine } from '@/lib/shared/sheets'
import { WORKBOOK_ROWS } from './constants'
import { cellsOf, csvHead, csvLines, exportSheet } from './rules'

/** A list to take away: what it is called, its columns, and its lines batch by batch. */
export type Export = { name: string; columns: readonly SheetColumn[]; batches: AsyncGenerator<SheetLine[]> }

type Query = Readonly<Record<string, string>>

const keepsRegister = (actor: Actor) => isPlatformAdmin(actor) || secretaryAllianceIds(actor).length > 0

/** The staff's list of projects under its filter; null for those who have no such list. */
export function exportProjects(actor: Actor, scope: ProjectScope, query: Query): Export | null {
  const hasList = scope === 'own' ? staffOrganizationIds(actor).length > 0 : keepsRegister(actor)
  if (!hasList) return null
  const { status } = readListQuery(query, PROJECT_STATUSES)
  return { name: PROJECT_SHEET, columns: PROJECT_COLUMNS, batches: listProjectSheet(actor, scope, status) }
}

/** A staff list of agreements under its view; null for those who have no such list. */
export function exportAgreements(actor: Actor, scope: AgreementScope, query: Query): Export | null {
  const hasList = scope === 'own' ? staffOrganizationIds(actor).length > 0 : keepsRegister(actor)
  if (!hasList) return null
  const { status: view } = readListQuery(query, viewsOf(scope))
  return {
    name: AGREEMENT_SHEET,
    columns: AGREEMENT_COLUMNS,
    batches: listAgreementSheet(actor, scope, view),
  }
}

/** The staff's list of positions under its filter; null for those who have no such list. */
export function exportPositions(actor: Actor, scope: PositionScope, query: Query): Export | null {
  if (!isConcerned(actor, scope)) return null
  const { status } = readListQuery(query, POSITION_STATUSES)
  return {
    name: POSITION_SHEET,
    columns: POSITION_COLUMNS,
    batches: listPositionSheet(actor, scope, status),
  }
}

/** The filters of a public list in a query; what is no filter of it is passed over. */
const filtersIn = (query: Query, keys: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key) => (query[key] ? [[key, query[key]]] : [])))

/** The public list of projects under its filters; null where one of them means nothing. */
export function exportPublicProjects(query: Query): Export | null {
  const batches = listProjectExtract(filtersIn(query, PROJECT_FILTERS))
  return batches && { name: PROJECT_SHEET, columns: PUBLIC_PROJECT_COLUMNS, batches }
}

/** The public register of agreements under its filters; null where one of them means nothing. */
export function exportRegister(query: Query): Export | null {
  const batches = listRegisterExtract(filtersIn(query, AGREEMENT_FILTERS))
  return batches && { name: AGREEMENT_SHEET, columns: REGISTER_COLUMNS, batches }
}

async function* cellBatches({ columns, batches }: Export): AsyncGenerator<Cell[][]> {
  let count = 0
  for await (const lines of batches) {
    count += lines.length
    if (count > WORKBOOK_ROWS) {
      throw new RefusedError(
        `超过 ${WORKBOOK_ROWS} 条，Excel 文件放不下这么多。请导出 CSV，或按状态分别导出。`,
      )
    }
    yield lines.map((line) => cellsOf(columns, line))
  }
}

/** The list as a workbook. Throws a RefusedError where it is too long for one. */
export function toWorkbook(list: Export): Promise<Uint8Array<ArrayBuffer>> {
  return writeSheets([exportSheet(list.name, list.columns)], cellBatches(list))
}

/** The list as a text file, sent while it is read. */
export function toText({ columns, batches }: Export): ReadableStream<Uint8Array> {
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
      else controller.enqueue(encoder.encode(csvLines(value.map((line) => cellsOf(columns, line)))))
    },
    cancel: async () => {
      await batches.return(undefined)
    },
  })
}
