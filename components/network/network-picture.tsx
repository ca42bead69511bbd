import type { CSSProperties } from 'react'
import { KIND_SHAPES, KindMark, type UnitKind } from '@/components/ui/unit-kind'
import type { Picture } from '@/lib/features/network/types'
import { ORGANIZATION_KIND_LABELS } from '@/lib/features/organizations/constants'
import { drawPicture } from './geometry'
import { marksMarkup, namesMarkup, symbolOf } from './markup'

const KINDS = Object.keys(KIND_SHAPES) as UnitKind[]

/** An alliance: two rings, which no kind of unit has. */
const HUB =
  'M6 .4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 0 1 6 .4m0 1.5a4.1 4.1 0 1 0 0 8.2 4.1 4.1 0 0 0 0-8.2m0 2.2a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8'

/** On the symbol itself: rules of the page do not reach into its uses. */
const KIND_FILL = { fill: 'var(--kind)' }

function Symbols() {
  return (
    <defs>
      {KINDS.map((kind) => (
        <symbol key={kind} id={symbolOf(kind)} viewBox="0 0 12 12" data-kind={kind} style={KIND_FILL}>
          <path d={KIND_SHAPES[kind]} fillRule="evenodd" />
        </symbol>
      ))}
      <symbol id={symbolOf(null)} viewBox="0 0 12 12">
        <path d={HUB} fillRule="evenodd" />
      </symbol>
    </defs>
  )
}

/** What marks and lines mean. */
export function NetworkLegend({ kinds }: { kinds: readonly UnitKind[] }) {
  return (
    <ul className="network-legend">
      {KINDS.filter((kind) => kinds.includes(kind)).map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} /> {ORGANIZATION_KIND_LABELS[kind]}
        </li>
      ))}
      <li>
        <svg className="kind-mark" viewBox="0 0 12 12" aria-hidden="true">
          <path d={HUB} fillRule="evenodd" />
        </svg>{' '}
        联盟
      </li>
      {(['cooperation', 'alliance'] as const).map((tie) => (
        <li key={tie}>
          <svg className="legend-line" data-tie={tie} viewBox="0 0 30 8" aria-hidden="true">
            <path className="strand" d="M1 4h28" />
          </svg>{' '}
          {tie === 'cooperation' ? '合作：有共建平台、项目或协议' : '同盟：在同一联盟'}
        </li>
      ))}
    </ul>
  )
}

/** Who works with whom, drawn. Each point is a link; names stand at those with the most lines. */
export function NetworkPicture({
  picture,
  labelledBy,
  describedBy,
}: {
  picture: Pick<Picture, 'nodes' | 'lines'>
  /** The id of the heading that names it. */
  labelledBy: string
  /** The id of the words that say how much is on it. */
  describedBy: string
}) {
  const { width, height, nodes, strands, names, fonts, isLarge } = drawPicture(picture)
  const letters = { '--font': `${fonts.wide}px`, '--narrow-font': `${fonts.narrow}px` } as CSSProperties
  return (
    <section
      className="network-frame"
      data-large={isLarge || undefined}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      tabIndex={isLarge ? 0 : undefined}
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it is named, and a title would cover those of the points */}
      <svg viewBox={`0 0 ${width} ${height}`} style={letters}>
        <Symbols />
        <g>
          {strands.map(({ tie, year, weight, path }) => (
            <path
              key={`${tie} ${year} ${weight}`}
              className="strand"
              data-tie={tie}
              data-year={year ?? undefined}
              data-weight={weight > 1 ? weight : undefined}
              d={path}
            />
          ))}
        </g>
        <path className="held" d="M0 0" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and escaped by marksMarkup */}
        <g className="marks" dangerouslySetInnerHTML={{ __html: marksMarkup(nodes) }} />
        {(['wide', 'narrow'] as const).map((at) => (
          <g
            key={at}
            className={`names names-${at}`}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: made and escaped by namesMarkup
            dangerouslySetInnerHTML={{ __html: namesMarkup(names[at]) }}
          />
        ))}
        <g className="tips" />
      </svg>
    </section>
  )
}
