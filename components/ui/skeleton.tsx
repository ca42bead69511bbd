const keys = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`)

/** Lines of text to come. Holds the height of `lines` lines, so that nothing jumps. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div className="skeleton-text" role="status" aria-label="正在载入">
      {keys(lines).map((key) => (
        <span key={key} />
      ))}
    </div>
  )
}

/** A record list to come. */
export function SkeletonRecords({ rows = 6 }: { rows?: number }) {
  return (
    <div className="skeleton-records" role="status" aria-label="正在载入">
      {keys(rows).map((key) => (
        <div key={key}>
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}

/** Unit cards to come. */
export function SkeletonCards({ cards = 8 }: { cards?: number }) {
  return (
    <div className="unit-grid" role="status" aria-label="正在载入">
      {keys(cards).map((key) => (
        <div key={key} className="skeleton-card" />
      ))}
    </div>
  )
}
