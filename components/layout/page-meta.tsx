import { ShareCode } from './share-code'

/** Who publishes the page, when it last changed, and how to share it. */
export function PageMeta({
  publisher,
  updated,
  url,
}: {
  publisher?: string
  /** `dateTime` for machines (ISO 8601), `label` as people read it. */
  updated?: { dateTime: string; label: string }
  /** The page's absolute address. */
  url?: string
}) {
  return (
    <aside className="page-meta" aria-label="本页信息">
      {publisher && <p>发布：{publisher}</p>}
      {updated && (
        <p>
          最近更新：<time dateTime={updated.dateTime}>{updated.label}</time>
        </p>
      )}
      {url && <ShareCode url={url} />}
    </aside>
  )
}
