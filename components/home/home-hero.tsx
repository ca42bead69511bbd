import { Hero } from '@/components/layout/hero'
import { Weave } from '@/components/weave/weave'
import type { Fabric } from '@/lib/features/fabric/types'

const TITLE_ID = 'home-title'

/** The opening of the site: what it is for, where to begin, and the whole weave. */
export function HomeHero({ lead, fabric }: { lead: string; fabric: Fabric }) {
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
      <p className="hero-links">
        从这里开始：<a href="/members">按拼音找单位</a>、<a href="/positions">看实习岗位</a>、
        <a href="/agreements">查协议登记</a>、<a href="/policies">读政策文件</a>
      </p>
    </Hero>
  )
}
