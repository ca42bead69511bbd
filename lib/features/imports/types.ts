import type { SheetFault } from '@/lib/shared/sheets'
import type { ImportKind, ImportScope, ImportStatus } from './constants'

export type Option = { value: string; label: string }

/** What the form for an upload offers. */
export type ImportStart = {
  kind: ImportKind
  scope: ImportScope
  /** For which unit, or into which alliance's register; one is chosen. */
  options: Option[]
}

/** One run in a list. */
export type ImportRunLine = {
  id: string
  kind: ImportKind
  status: ImportStatus
  fileName: string
  total: number
  done: number
  /** The unit or the alliance; null: the platform. */
  keeper: string | null
  faultCount: number
  createdAt: string
  finishedAt: string | null
}

/** One run with what its page shows. */
export type ImportRunPage = ImportRunLine & {
  scope: ImportScope
  /** The first of its faults. */
  faults: SheetFault[]
  mayWrite: boolean
  mayDiscard: boolean
  /** Whether its rows are still there, to be given back with remarks. */
  hasRows: boolean
}
