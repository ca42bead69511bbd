export type TagEntry = string | { label: string; href?: string }

/** Majors, topics, work areas: short words that belong together. */
export function TagList({ label, tags }: { label?: string; tags: readonly TagEntry[] }) {
  if (tags.length === 0) return null
  return (
    <ul className="tags" aria-label={label}>
      {tags
        .map((tag) => (typeof tag === 'string' ? { label: tag, href: undefined } : tag))
        .map((tag) => (
          <li key={tag.label}>{tag.href ? <a href={tag.href}>{tag.label}</a> : tag.label}</li>
        ))}
    </ul>
  )
}
