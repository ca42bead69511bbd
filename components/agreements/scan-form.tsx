import { AGREEMENT_LIMITS } from '@/lib/features/agreements/constants'
import type { StoredFile } from '@/lib/features/files/types'
import { ATTACHMENT_ACCEPT } from '@/lib/shared/files'

/**
 * Corrects the scan of a registered paper entry. An ordinary form with the browser's own checks: the file goes with the
 * reason, and the page comes back when both are kept.
 */
export function ScanForm({
  id,
  files,
  returnTo,
  isOpen,
}: {
  id: string
  files: readonly StoredFile[]
  /** The page on which this stands. */
  returnTo: string
  /** Whether the page tells why the last file was not taken. */
  isOpen: boolean
}) {
  const [only, second] = files
  return (
    <details className="confirm" open={isOpen || undefined}>
      <summary className="button" data-variant="quiet">
        更正扫描件…
      </summary>
      <div>
        <form
          className="form"
          action={`/api/files?${new URLSearchParams({ subject: 'scan', id, returnTo })}`}
          method="post"
          encType="multipart/form-data"
          aria-label="更正扫描件"
        >
          <p className="confirm-question">
            更正会作为新的一版记入台账，编号不变；原来的一版和它的扫描件保留，可以查到。
          </p>
          <div className="field">
            <label htmlFor="scan-replaces">更换哪一个</label>
            <select
              id="scan-replaces"
              name="replaces"
              className="input"
              defaultValue={second ? '' : only?.id}
            >
              {files.map((file) => (
                <option key={file.id} value={file.id}>
                  {file.name}
                </option>
              ))}
              <option value="">不更换，另加一个</option>
            </select>
          </div>
          <div className="field">
            <label htmlFor="scan-reason">更正原因</label>
            <textarea
              id="scan-reason"
              name="reason"
              className="input"
              rows={2}
              required
              maxLength={AGREEMENT_LIMITS.reason}
            />
          </div>
          <div className="field">
            <label htmlFor="scan-file">新的扫描件</label>
            <p className="field-hint" id="scan-file-hint">
              PDF、图片（PNG、JPEG、WebP）或 Word 文档（.docx），不超过 20 MB。
            </p>
            <input
              id="scan-file"
              type="file"
              name="file"
              accept={ATTACHMENT_ACCEPT}
              required
              aria-describedby="scan-file-hint"
            />
          </div>
          <div className="actions">
            <button type="submit" className="button">
              上传并更正
            </button>
          </div>
        </form>
      </div>
    </details>
  )
}
