import { FILE_LIMITS, FileRefusedError } from '@/lib/shared/files'
import type { StoredFile } from './types'

/** What the audit trail says of a file. */
export const fileSaid = ({ name, byteSize, checksum }: StoredFile) => ({ name, byteSize, checksum })

/** Refuses a file more than a record may have, and one that it has already. Throws FileRefusedError. */
export function refuseAnother(present: readonly StoredFile[], file: StoredFile): void {
  if (present.length >= FILE_LIMITS.perRecord) throw new FileRefusedError('count')
  refuseTwice(present, file)
}

/** Refuses a file that the record has already. Throws FileRefusedError. */
export function refuseTwice(present: readonly StoredFile[], { checksum }: StoredFile): void {
  if (present.some((one) => one.checksum === checksum)) throw new FileRefusedError('twice')
}
