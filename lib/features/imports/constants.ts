import { AGREEMENT_COLUMNS, AGREEMENT_SHEET } from '@/lib/features/agreements/sheet/constants'
import { POSITION_COLUMNS, POSITION_SHEET } from '@/lib/features/positions/sheet/constants'
import { PROJECT_COLUMNS, PROJECT_SHEET } from '@/lib/features/projects/sheet/constants'
import { STUDENT_COLUMNS, STUDENT_SHEET } from '@/lib/features/students/sheet/constants'
import type { SheetColumn } from '@/lib/shared/sheets'

export const IMPORT_KINDS = ['projects', 'agreements', 'positions', 'students'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

type ImportSheet = {
  /** Name of the sheet that is read. */
  sheet: string
  columns: readonly SheetColumn[]
  /** Name of the template's file, without its ending. */
  template: string
}

export const IMPORT_SHEETS: Record<ImportKind, ImportSheet> = {
  projects: { sheet: PROJECT_SHEET, columns: PROJECT_COLUMNS, template: '合作项目导入模板' },
  agreements: { sheet: AGREEMENT_SHEET, columns: AGREEMENT_COLUMNS, template: '纸质协议导入模板' },
  students: { sheet: STUDENT_SHEET, columns: STUDENT_COLUMNS, template: '学生导入模板' },
  positions: { sheet: POSITION_SHEET, columns: POSITION_COLUMNS, template: '实习岗位导入模板' },
}

/** A workbook's way: `failed` means that nothing was written, and that it may be tried again. */
export const IMPORT_STATUSES = ['checking', 'faulty', 'checked', 'importing', 'done', 'failed'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

export const IMPORT_STATUS_LABELS: Record<ImportStatus, string> = {
  checking: '正在核对',
  faulty: '有问题',
  checked: '可以导入',
  importing: '正在导入',
  done: '已导入',
  failed: '没有写入',
}

/** While a run is in one of these, a job has it in hand. */
export const BUSY_STATUSES = ['checking', 'importing'] as const

export const IMPORT_LIMITS = {
  rows: 5_000,
  /** Characters of all rows together. */
  text: 20_000_000,
  fileName: 120,
  /** How many faults a run's page shows, and how many are kept. */
  faultsShown: 500,
  faults: 20_000,
  /** For how many days a run is kept. */
  days: 30,
  /** How many runs a page lists. */
  listed: 20,
} as const

/** For whom rows are entered: for a unit, or by the secretariat. */
export type ImportScope = 'own' | 'registry'

/** Kinds whose rows are entered for a unit, by its staff. */
export const UNIT_KINDS: readonly ImportKind[] = ['projects', 'positions', 'students']

/** Where each kind of import is done. */
export const IMPORT_BASES = {
  projects: { own: '/workspace/projects/import', registry: '/admin/projects/import' },
  agreements: { own: '/admin/agreements/import', registry: '/admin/agreements/import' },
  students: { own: '/workspace/students/import', registry: '/workspace/students/import' },
  positions: { own: '/workspace/positions/import', registry: '/workspace/positions/import' },
} as const satisfies Record<ImportKind, Record<ImportScope, string>>

/** Why an upload did not even become a run; in the address of the page that it leads back to. */
export const UPLOAD_REFUSALS = {
  missing: '请先选择要上传的 Excel 文件。',
  large: '文件超过 8 MB，没有接收。请分成几份文件，或去掉其中的图片。',
  format: '没有收到完整的文件，请重新上传。',
  forbidden: '您的账号没有为所选单位或联盟导入的权限。',
  busy: '您还有一份文件正在核对或导入，请等它结束后再上传。',
  often: '上传过于频繁，请过一会儿再试。',
} as const
export type UploadRefusal = keyof typeof UPLOAD_REFUSALS
