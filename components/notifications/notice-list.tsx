import { Badge } from '@/components/ui/badge'
import type { NoticeLine } from '@/lib/features/notifications/inbox/types'
import { noticePath } from '@/lib/features/notifications/rules'
import { formatInstant } from '@/lib/shared/dates'
import { ReadForm } from './read-forms'

function Line({ id, title, read, at }: NoticeLine) {
  return (
    <li className="record" data-unread={!read || undefined}>
      <div>
        <h2>
          <a href={noticePath(id)}>{title}</a>
          {!read && (
            <span className="record-badges">
              <Badge tone="info">未读</Badge>
            </span>
          )}
        </h2>
        <p className="meta">
          <time dateTime={at}>{formatInstant(at)}</time>
        </p>
      </div>
      {!read && <ReadForm id={id} title={title} />}
    </li>
  )
}

/** An inbox, the newest first, with the way to older ones and back to the beginning. */
export function NoticeList({
  lines,
  next,
  first,
}: {
  lines: readonly NoticeLine[]
  next: string | null
  first: string | null
}) {
  return (
    <>
      <ul className="records notices">
        {lines.map((line) => (
          <Line key={line.id} {...line} />
        ))}
      </ul>
      {(next || first) && (
        <nav className="pagination" aria-label="分页">
          {first && <a href={first}>回到最新</a>}
          {next && (
            <a rel="next" href={next}>
              更早的通知<span aria-hidden="true"> →</span>
            </a>
          )}
        </nav>
      )}
    </>
  )
}
