import type { UnitKind } from '@/components/ui/unit-kind'
import { EMBLEM_SIZE, layoutEmblem } from './emblem-geometry'

/** A small picture made from an alliance's or a college's own data; its name always stands beside it. */
export function Emblem({
  name,
  schools,
  partners,
  open = false,
  size = 'small',
}: {
  name: string
  /** How many schools are named, the lead or host among them. */
  schools: number
  /** The kind of every named partner that is not a school. */
  partners: readonly UnitKind[]
  /** More partners are stated than named. */
  open?: boolean
  size?: 'small' | 'large'
}) {
  return (
    <svg className="emblem" data-size={size} viewBox={`0 0 ${EMBLEM_SIZE} ${EMBLEM_SIZE}`} aria-hidden="true">
      {layoutEmblem({ name, schools, partners, open }).map(({ kind, path }) => (
        <path key={path} data-kind={kind} d={path} />
      ))}
    </svg>
  )
}
