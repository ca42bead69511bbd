import type { ShownFile } from '@/lib/features/files/types'
import { formatBytes, mediaTypeLabel } from '@/lib/shared/files'

/** A file within a line of text: a link that saves it, with what it is and how large. */
export function FileName({ file: { id, name, mediaType, byteSize } }: { file: ShownFile }) {
  return (
    <a href={`/api/files/${id}`} download>
      {name}（{mediaTypeLabel(mediaType)}，{formatBytes(byteSize)}）
    </a>
  )
}
