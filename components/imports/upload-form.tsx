import { Notice } from '@/components/ui/notice'
import { UPLOAD_REFUSALS, type UploadRefusal } from '@/lib/features/imports/constants'
import type { ImportStart } from '@/lib/features/imports/types'

const FOR_LABELS = {
  projects: '为哪家单位填报',
  agreements: '登记的联盟',
  positions: '为哪家单位填报',
  students: '学校',
} as const

/** Why the last upload was not taken, from `?refused=` of the address. */
export function UploadRefused({ refused }: { refused: string | string[] | undefined }) {
  const isKnown = typeof refused === 'string' && Object.hasOwn(UPLOAD_REFUSALS, refused)
  if (!isKnown) return null
  return (
    <Notice tone="error" live>
      <p>{UPLOAD_REFUSALS[refused as UploadRefusal]}</p>
    </Notice>
  )
}

function Keeper({ kind, options }: ImportStart) {
  const [only, second] = options
  if (!only) return null
  if (!second) {
    return (
      <p>
        {FOR_LABELS[kind]}：<b>{only.label}</b>
        <input type="hidden" name="for" value={only.value} />
      </p>
    )
  }
  return (
    <div className="field">
      <label htmlFor="import-for">{FOR_LABELS[kind]}</label>
      <select id="import-for" name="for" className="input">
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A form of its own kind: it sends a file, which server actions do not take in this size. */
export function UploadForm({ start }: { start: ImportStart }) {
  return (
    <form
      className="form"
      method="post"
      action={`/api/imports/${start.kind}`}
      encType="multipart/form-data"
      aria-label="上传 Excel 文件"
    >
      <input type="hidden" name="scope" value={start.scope} />
      <Keeper {...start} />
      <div className="field">
        <label htmlFor="import-file">填好的 Excel 文件</label>
        <div id="import-file-hint" className="field-hint">
          .xlsx 格式，不超过 8 MB、5000 行。上传后先核对，有问题会逐行列出，核对无误再由您确认导入。
        </div>
        <input
          id="import-file"
          name="file"
          type="file"
          className="input"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
          aria-describedby="import-file-hint"
        />
      </div>
      <div className="actions">
        <button type="submit" className="button">
          上传并核对
        </button>
      </div>
    </form>
  )
}
