/** The head of a section, with the way to everything it is a part of. */
export function SectionHeading({
  title,
  id,
  href,
  linkLabel = '全部',
  note,
  level: Heading = 'h2',
}: {
  title: string
  id?: string
  href?: string
  linkLabel?: string
  /** A few words beside the title, e.g. “14 家已具名”. */
  note?: string
  level?: 'h2' | 'h3'
}) {
  return (
    <div className="section-heading">
      <Heading id={id}>
        {title}
        {note && <small>{note}</small>}
      </Heading>
      {href && (
        <a href={href} aria-label={`${title}：${linkLabel}`}>
          {linkLabel} <span aria-hidden="true">→</span>
        </a>
      )}
    </div>
  )
}
