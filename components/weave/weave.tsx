import { KIND_SHAPES, KindMark, type UnitKind } from '@/components/ui/unit-kind'
import {
  type KindGroup,
  type Knot,
  layoutWeave,
  PARTNER_NAME,
  SCHOOL_NAME,
  shorten,
  type Tie,
  WARP_WIDTH,
  type WarpThread,
  type WeaveCrossing,
  type WeaveLayout,
  type WeavePartner,
  type WeaveSchool,
  type WeftThread,
  weftPath,
} from './geometry'
import { WeaveTable } from './weave-table'

const TIE_WORDS: Record<Tie, string> = { cooperation: '合作', alliance: '同盟' }

const KIND_WORDS: Record<UnitKind, string> = {
  school: '学校',
  enterprise: '企业',
  hospital: '医院',
  government: '政府',
  association: '团体',
  research_institute: '院所',
}

function tiesInWords({ cooperation, alliance }: { cooperation: number; alliance: number }): string {
  return [cooperation && `${cooperation} 处合作`, alliance && `${alliance} 处同盟`].filter(Boolean).join('，')
}

/** A label above its thread. Rows below are painted later and so never cover it. */
function Tip({ x, y, width, lines }: { x: number; y: number; width: number; lines: readonly string[] }) {
  const text = lines.map((line) => shorten(line, 30))
  const box = Math.min(width - 4, 16 + 14.5 * Math.max(...text.map((line) => [...line].length)))
  const left = Math.max(2, Math.min(x - box / 2, width - box - 2))
  const height = 10 + 19 * text.length
  return (
    <g className="tip">
      <rect x={left} y={y - 10 - height} width={box} height={height} rx="3" />
      {text.map((line, index) => (
        <text key={line} x={left + 8} y={y - 9 - height + 17 + 19 * index}>
          {line}
        </text>
      ))}
    </g>
  )
}

function Warp({ warp, index, layout }: { warp: WarpThread; index: number; layout: WeaveLayout }) {
  const { x, name, href } = warp
  const top = layout.clothTop
  return (
    <a
      className={`warp warp-${index}`}
      data-kind="school"
      href={href}
      aria-label={`${name}：${tiesInWords(warp)}`}
    >
      <rect className="hit" x={x - 12} y="0" width="24" height={layout.clothBottom} />
      <rect
        className="strand"
        x={x - WARP_WIDTH / 2}
        y={top}
        width={WARP_WIDTH}
        height={layout.clothBottom - top + 8}
      />
      <text x={x} y={top - 7}>
        {shorten(name, SCHOOL_NAME)}
      </text>
    </a>
  )
}

function KnotLink({
  knot,
  weft,
  school,
  width,
}: {
  knot: Knot
  weft: WeftThread
  school: string
  width: number
}) {
  const title = `${school} × ${weft.name}`
  const detail = `${TIE_WORDS[knot.tie]}：${knot.label}`
  const half = WARP_WIDTH / 2 + 4
  return (
    // Out of the tab order on purpose: the table below holds the same links in reading order.
    <a
      className={`knot on-${knot.warp}`}
      data-tie={knot.tie}
      href={knot.href ?? weft.href}
      tabIndex={-1}
      aria-label={`${title}，${detail}`}
    >
      <rect className="hit" x={knot.x - 14} y={weft.y - 5.5} width="28" height="11" />
      <rect className="bead" x={knot.x - half} y={weft.y - 3.6} width={half * 2} height="7.2" rx="2" />
      <Tip x={knot.x} y={weft.y} width={width} lines={[title, detail]} />
    </a>
  )
}

function Weft({ weft, layout }: { weft: WeftThread; layout: WeaveLayout }) {
  return (
    <g className="weft" data-kind={weft.kind}>
      <a className="thread" href={weft.href} aria-label={`${weft.name}：${tiesInWords(weft)}`}>
        <rect className="hit" x="0" y={weft.y - 5.5} width={layout.width} height="11" />
        <path className="strand" d={weftPath(weft, layout.warps)} />
        {layout.named && (
          <text x={weft.right + 8} y={weft.y + 5}>
            {shorten(weft.name, PARTNER_NAME)}
          </text>
        )}
        <Tip x={layout.width / 2} y={weft.y} width={layout.width} lines={[weft.name, tiesInWords(weft)]} />
      </a>
      {weft.knots.map((knot) => (
        <KnotLink
          key={knot.warp}
          knot={knot}
          weft={weft}
          school={layout.warps[knot.warp]?.name ?? ''}
          width={layout.width}
        />
      ))}
    </g>
  )
}

function GroupLabel({ group }: { group: KindGroup }) {
  return (
    <g className="group" data-kind={group.kind} transform={`translate(0 ${group.y - 6})`}>
      <path d={KIND_SHAPES[group.kind]} fillRule="evenodd" />
      <text x="17" y="11">{`${KIND_WORDS[group.kind]} ${group.count}`}</text>
    </g>
  )
}

function Legend({ layout }: { layout: WeaveLayout }) {
  const kinds = [...new Set(layout.groups.map(({ kind }) => kind))]
  return (
    <ul>
      <li>
        <KindMark kind="school" /> 经线：学校
      </li>
      {kinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} /> {KIND_WORDS[kind]}
        </li>
      ))}
      {(['cooperation', 'alliance'] as const).map((tie) => (
        <li key={tie}>
          <svg className="legend-knot" data-tie={tie} viewBox="0 0 20 12" aria-hidden="true">
            <rect className="bead" x="2" y="2" width="16" height="8" rx="2" />
          </svg>{' '}
          {TIE_WORDS[tie]}
        </li>
      ))}
    </ul>
  )
}

/**
 * The alliance as a fabric: schools are the warp, their partners the weft, and where a weft lies over a warp the two
 * have a tie. Every thread and every knot is a link; the table beneath says the same in words.
 */
export function Weave({
  schools,
  partners,
  crossings,
  labelledBy,
  maxSchools,
  maxPartners,
}: {
  schools: readonly WeaveSchool[]
  partners: readonly WeavePartner[]
  /** `school` and `partner` are indexes into the two lists. */
  crossings: readonly WeaveCrossing[]
  /** The id of the heading that names the figure. */
  labelledBy: string
  maxSchools?: number
  maxPartners?: number
}) {
  const layout = layoutWeave(schools, partners, crossings, { maxSchools, maxPartners })
  if (layout.wefts.length === 0) return null
  const { width, height, warps, wefts, groups, named, hiddenSchools, hiddenPartners } = layout
  return (
    <div className="weave">
      <figure aria-labelledby={labelledBy}>
        <a className="weave-skip" href={`#${labelledBy}-table`}>
          跳过图，看表格
        </a>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is named, and a title would cover the tips */}
        <svg viewBox={`0 0 ${width} ${height}`}>
          {warps.map((warp, index) => (
            <Warp key={warp.href} warp={warp} index={index} layout={layout} />
          ))}
          {!named && groups.map((group) => <GroupLabel key={group.kind} group={group} />)}
          {wefts.map((weft) => (
            <Weft key={weft.href} weft={weft} layout={layout} />
          ))}
        </svg>
        <figcaption>
          <Legend layout={layout} />
          <p>
            纬线压过经线处，两家有合作或同盟。
            {(hiddenSchools > 0 || hiddenPartners > 0) &&
              `图上画了往来最多的 ${warps.length} 所学校、${wefts.length} 家伙伴，另有 ${[
                hiddenSchools > 0 && `${hiddenSchools} 所学校`,
                hiddenPartners > 0 && `${hiddenPartners} 家伙伴`,
              ]
                .filter(Boolean)
                .join('、')}未画出。`}
          </p>
        </figcaption>
      </figure>
      <WeaveTable id={`${labelledBy}-table`} layout={layout} tieWords={TIE_WORDS} kindWords={KIND_WORDS} />
    </div>
  )
}
