import { KindMark, type UnitKind } from '@/components/ui/unit-kind'

/** How many units of each kind there are, each leading to its list. */
export function KindTiles({
  kinds,
}: {
  kinds: readonly { value: UnitKind; label: string; count: number }[]
}) {
  return (
    <ul className="kind-tiles">
      {kinds
        .filter(({ count }) => count > 0)
        .map(({ value, label, count }) => (
          <li key={value} data-kind={value}>
            <a className="stretched" href={`/members/by/kind/${value}`}>
              <KindMark kind={value} />
              {label}
            </a>
            <p className="figure-value">
              {count}
              <small>家</small>
            </p>
          </li>
        ))}
    </ul>
  )
}
