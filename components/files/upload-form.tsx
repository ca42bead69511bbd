'use client'

import { type DragEvent, type SubmitEvent, useEffect, useId, useState } from 'react'
import { ATTACHMENT_ACCEPT, FILE_REFUSALS } from '@/lib/shared/files'
import type { FilePlace } from './file-list'
import { type Upload, useUploads } from './use-uploads'

function wordsOf({ state, part }: Upload): string {
  if (state === 'waiting') return '等待上传'
  if (state === 'kept') return '已上传'
  if (state === 'refused') return '没有保存'
  return part < 1 ? `已发送 ${Math.floor(part * 100)}%` : '正在检查…'
}

function UploadLine({ upload }: { upload: Upload }) {
  const { name, state, part, sentence, cancel } = upload
  const isOpen = state === 'waiting' || state === 'sending'
  return (
    <li>
      <span>{name}</span>
      <span className="meta">{wordsOf(upload)}</span>
      {state === 'sending' && <progress aria-label={`“${name}”的上传进度`} value={part} max={1} />}
      {isOpen && (
        <button type="button" className="button" data-variant="quiet" onClick={cancel}>
          取消<span className="sr-only">“{name}”</span>
        </button>
      )}
      {sentence !== null && <p data-refused="">{sentence}</p>}
    </li>
  )
}

/** What happened, said once for those who do not see the bars. */
function summaryOf(uploads: readonly Upload[]): string {
  const [kept, refused] = (['kept', 'refused'] as const).map((state) =>
    uploads.filter((one) => one.state === state),
  )
  if (uploads.length === 0 || uploads.length > (kept?.length ?? 0) + (refused?.length ?? 0)) return ''
  return [
    kept?.length && `${kept.length} 个文件已上传。`,
    ...(refused ?? []).map(({ name, sentence }) => `“${name}”：${sentence}`),
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * Sends files to a record. An ordinary form, which takes one file and comes back to the page; with scripts several
 * files are sent one after the other, chosen or dropped, each with its bar.
 */
export function UploadForm({
  place: { subject, id, returnTo },
  label,
  several = false,
  submitLabel = '上传',
  kinds = 'PDF、图片（PNG、JPEG、WebP）或 Word 文档（.docx）',
  accept = ATTACHMENT_ACCEPT,
}: {
  place: FilePlace
  /** Names the form and its field, e.g. “添加附件”. */
  label: string
  /** Whether the record takes more than one file. */
  several?: boolean
  submitLabel?: string
  /** What may be sent, in words, and for the browser. */
  kinds?: string
  accept?: string
}) {
  const address = `/api/files?${new URLSearchParams({ subject, id, returnTo })}`
  const { uploads, add } = useUploads(address)
  const [isScripted, setScripted] = useState(false)
  const [isOver, setOver] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const field = useId()
  useEffect(() => setScripted(true), [])

  const take = (files: readonly File[]) => {
    setEmpty(files.length === 0)
    add(several ? files : files.slice(0, 1))
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    take(
      new FormData(form).getAll('file').filter((one): one is File => one instanceof File && one.name !== ''),
    )
    form.reset()
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    <form
      className="upload"
      action={address}
      method="post"
      encType="multipart/form-data"
      noValidate
      aria-label={label}
      data-over={isOver || undefined}
      onSubmit={submit}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="field" data-invalid={isEmpty || undefined}>
        <label htmlFor={field}>{label}</label>
        <p className="field-hint" id={`${field}-hint`}>
          {kinds}，每个不超过 20 MB。
          {isScripted && (several ? '可以一次选择多个，也可以拖放到这里。' : '也可以拖放到这里。')}
        </p>
        {isEmpty && (
          <p className="field-error" id={`${field}-error`}>
            {FILE_REFUSALS.none}
          </p>
        )}
        <input
          id={field}
          type="file"
          name="file"
          accept={accept}
          multiple={several && isScripted}
          aria-invalid={isEmpty || undefined}
          aria-describedby={isEmpty ? `${field}-error ${field}-hint` : `${field}-hint`}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button" data-variant="quiet">
          {submitLabel}
        </button>
      </div>
      <p className="sr-only" role="status">
        {summaryOf(uploads)}
      </p>
      {uploads.length > 0 && (
        <ul className="uploads">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
    </form>
  )
}
