import { ButtonForm } from '@/components/forms/button-form'
import { Confirm } from '@/components/ui/confirm'
import { removeAttachmentAction } from '@/lib/features/attachments/actions'
import type { AttachmentSubject } from '@/lib/features/attachments/constants'
import type { StoredFile } from '@/lib/features/files/types'
import { formatInstant } from '@/lib/shared/dates'
import { formatBytes, mediaTypeLabel } from '@/lib/shared/files'

/** What a file hangs on, and the page to which its forms return. */
export type FilePlace = { subject: AttachmentSubject; id: string; returnTo: string }

/** One file as a link that saves it, with what it is, how large and since when. */
export function FileLink({ file, token }: { file: StoredFile; token?: string }) {
  const query = token === undefined ? '' : `?link=${encodeURIComponent(token)}`
  return (
    <div className="file">
      <svg viewBox="0 0 16 20" aria-hidden="true">
        <path d="M1 1h9l5 5v13H1zM10 1v5h5" />
      </svg>
      <div>
        <a href={`/api/files/${file.id}${query}`} download>
          {file.name}
        </a>
        <p className="meta">
          {mediaTypeLabel(file.mediaType)} · {formatBytes(file.byteSize)} · {formatInstant(file.uploadedAt)}{' '}
          上传
        </p>
      </div>
    </div>
  )
}

/** Asks once, and then takes a file off its record. */
export function RemoveFile({ file, place }: { file: StoredFile; place: FilePlace }) {
  return (
    <Confirm label="删除…" question={<p>将从这里删除“{file.name}”。经过里会留下记录，文件本身不能恢复。</p>}>
      <ButtonForm
        action={removeAttachmentAction}
        label={`删除附件“${file.name}”`}
        fields={{ ...place, fileId: file.id }}
        variant="danger"
        pendingLabel="正在删除…"
      >
        删除附件
      </ButtonForm>
    </Confirm>
  )
}

/** The files of a record; with a `place` they can be removed. `token` lets the holder of a one-time link read them. */
export function FileList({
  files,
  place,
  token,
}: {
  files: readonly StoredFile[]
  place?: FilePlace
  token?: string
}) {
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} token={token} />
          {place && <RemoveFile file={file} place={place} />}
        </li>
      ))}
    </ul>
  )
}
