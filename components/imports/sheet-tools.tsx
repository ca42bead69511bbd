import { EXPORT_FORMAT_LABELS, EXPORT_FORMATS } from '@/lib/features/exports/constants'
import { IMPORT_BASES, type ImportKind, type ImportScope } from '@/lib/features/imports/constants'
import { loadMayImport } from '@/lib/features/imports/loaders'

/** Beside a staff list: the list as it is filtered now as a file, and the way to fill it from one. */
export async function SheetTools({
  kind,
  query,
  importScope,
}: {
  kind: ImportKind
  /** Whose list it is, and what it is narrowed to. */
  query: Readonly<Record<string, string | null>>
  /** In which room such records are imported; false where there is none beside this list. */
  importScope: ImportScope | false
}) {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  const mayImport = importScope !== false && (await loadMayImport(kind, importScope))
  return (
    <p className="sheet-tools">
      <span>
        导出当前列表：
        {EXPORT_FORMATS.map((format, index) => (
          <span key={format}>
            {index > 0 && '、'}
            <a href={`/api/exports/${kind}?${asked}&format=${format}`} download>
              {EXPORT_FORMAT_LABELS[format]}
            </a>
          </span>
        ))}
      </span>
      {mayImport && <a href={IMPORT_BASES[kind][importScope]}>从 Excel 导入</a>}
    </p>
  )
}
