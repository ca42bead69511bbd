import { TILES } from '@/lib/features/statistics/constants'
import { shadeOf, shortRegion } from '@/lib/features/statistics/places/rules'

type Tile = { code: string; name: string; count: number; href: string }

const SIDE = 60
const GAP = 4
const WIDTH = 8 * SIDE - GAP
const HEIGHT = 8 * SIDE - GAP

function TileSquare({ tile: { code, name, count, href }, most }: { tile: Tile; most: number }) {
  const [column, row] = TILES[code] ?? [0, 0]
  const [x, y] = [column * SIDE, row * SIDE]
  const square = (
    <>
      <rect x={x} y={y} width={SIDE - GAP} height={SIDE - GAP} rx="3" />
      <text x={x + (SIDE - GAP) / 2} y={y + 24}>
        {shortRegion(name)}
      </text>
      <text x={x + (SIDE - GAP) / 2} y={y + 45} className="number">
        {count}
      </text>
    </>
  )
  const shade = shadeOf(count, most)
  // Where there is nothing, there is nowhere to go.
  if (count === 0) return <g data-shade={shade}>{square}</g>
  return (
    <a href={href} data-shade={shade} aria-label={`${name}：${count}`}>
      {square}
    </a>
  )
}

/** The province-level units as squares in their places, darker where there is more. No borders are drawn. */
export function TileMap({ id, title, tiles }: { id: string; title: string; tiles: readonly Tile[] }) {
  const most = Math.max(...tiles.map(({ count }) => count))
  const present = tiles.filter(({ count }) => count > 0)
  return (
    <svg className="tile-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>
        {`方格大致按地理位置排列，一格一个省级行政区，颜色越深数目越大。${present.length} 个省级行政区有登记，最多的一个有 ${most}。逐一的数目见下表。`}
      </desc>
      {tiles.map((tile) => (
        <TileSquare key={tile.code} tile={tile} most={most} />
      ))}
    </svg>
  )
}
