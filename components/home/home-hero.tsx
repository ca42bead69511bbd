import { Hero } from '@/components/layout/hero'
import { StatRow } from '@/components/ui/stat-row'
import { Weave } from '@/components/weave/weave'
import type { Fabric } from '@/lib/features/fabric/types'

const TITLE_ID = 'home-title'

/** What the portal keeps, each with its measure word; `/<key>` is its list. */
const KEPT = [
  { key: 'members', label: '成员单位', unit: '家' },
  { key: 'alliances', label: '联盟', unit: '个' },
  { key: 'colleges', label: '产业学院', unit: '所' },
  { key: 'positions', label: '实习岗位', unit: '个' },
  { key: 'agreements', label: '合作协议', unit: '份' },
  { key: 'policies', label: '政策文件', unit: '件' },
] as const

/** The opening of the site: what it is for, what it holds and where to begin, and the whole weave. */
export function HomeHero({
  lead,
  lists,
  fabric,
}: {
  lead: string
  /** The lists that say how many there are. */
  lists: Record<(typeof KEPT)[number]['key'], { total: number }>
  fabric: Fabric
}) {
  return (
    <Hero
      title={
        <span id={TITLE_ID}>
          把学校与产业
          <br />
          织在一起
        </span>
      }
      lead={lead}
      picture={<Weave {...fabric} labelledBy={TITLE_ID} />}
    >
      <div className="hero-stats">
        <StatRow
          label="本站登记"
          stats={KEPT.map(({ key, label, unit }) => ({
            label,
            unit,
            value: String(lists[key].total),
            href: `/${key}`,
          }))}
        />
        <p className="meta">
          本站登记的数目，随登记变化。<a href="/data">更多数据</a>　<a href="/network">整张织图</a>
        </p>
      </div>
    </Hero>
  )
}
