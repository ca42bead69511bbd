import type { StoredFile } from '@/lib/features/files/types'

/** The files of an agreement for those who may see it. */
export type AgreementFiles = {
  files: StoredFile[]
  mayChange: boolean
  /** Whether the reader may correct the scan that was registered. */
  mayCorrect: boolean
}
