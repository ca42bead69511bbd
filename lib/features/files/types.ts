/** A file as the records show it that it belongs to. */
export type StoredFile = {
  id: string
  name: string
  mediaType: string
  byteSize: number
  /** SHA-256 of the content. */
  checksum: string
  uploadedAt: string
}

/** A file as a public page names it. */
export type ShownFile = Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'byteSize'>

/** What the files named by the database look like on the disk. */
export type StorageReport = {
  files: number
  /** How many of them were looked for. */
  sought: number
  missing: string[]
  /** How many of them were read whole. */
  read: number
  damaged: string[]
  freeBytes: number
}
