import { EXPORT_FORMAT_LABELS, EXPORT_FORMATS } from '@/lib/features/exports/constants'
import type { ListFilters } from '@/lib/shared/list-path'

/** Below a public list: the whole of it, as it is filtered now, as a file. */
export function ListExports({
  kind,
  filters,
  total,
  measure,
}: {
  kind: 'agreements' | 'projects'
  filters: ListFilters
  total: number
  measure: string
}) {
  const query = new URLSearchParams({ scope: 'public', ...filters })
  return (
    <p className="sheet-tools">
      <span>
        下载这 {total} {measure}的列表：
        {EXPORT_FORMATS.map((format, index) => (
          <span key={format}>
            {index > 0 && '、'}
            <a href={`/api/exports/${kind}?${query}&format=${format}`} rel="nofollow" download>
              {EXPORT_FORMAT_LABELS[format]}
            </a>
          </span>
        ))}
      </span>
    </p>
  )
}
