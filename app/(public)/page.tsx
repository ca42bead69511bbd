import { AllianceRecords } from '@/components/alliances/alliance-record'
import { ArticleRecords } from '@/components/articles/article-records'
import { HomeHero } from '@/components/home/home-hero'
import { KindTiles } from '@/components/home/kind-tiles'
import { Columns } from '@/components/layout/columns'
import { JsonLd } from '@/components/layout/json-ld'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageShell } from '@/components/layout/page-shell'
import { PlatformRecords } from '@/components/platforms/platform-record'
import { PolicyRecords } from '@/components/policy-documents/policy-records'
import { PositionRecords } from '@/components/positions/position-record'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadRegister } from '@/lib/features/agreements/loaders'
import { loadAlliances } from '@/lib/features/alliances/directory/loaders'
import { loadArticleList } from '@/lib/features/articles/loaders'
import { loadFabric } from '@/lib/features/fabric/loaders'
import { loadColleges } from '@/lib/features/platforms/directory/loaders'
import { loadPolicyList } from '@/lib/features/policy-documents/loaders'
import { loadPositions } from '@/lib/features/positions/directory/loaders'
import { loadMembers } from '@/lib/features/profiles/directory/loaders'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'

export function generateMetadata() {
  return pageMetadata({ title: '首页', path: '/' })
}

export default async function HomePage() {
  const { name, host, description, baseUrl } = await loadSite()
  const [fabric, alliances, members, colleges, register, positions, articles, policies] = await Promise.all([
    loadFabric(),
    loadAlliances(),
    loadMembers(),
    loadColleges(),
    loadRegister(),
    loadPositions(),
    loadArticleList(),
    loadPolicyList(),
  ])
  // Only while building: the database always has these lists, if empty ones.
  if (!(fabric && alliances && members && colleges && register && positions && articles && policies))
    return <Missing />
  return (
    <PageShell
      head={
        <HomeHero
          lead={description}
          fabric={fabric}
          lists={{ members, alliances, colleges, positions, agreements: register, policies }}
        />
      }
      foot={<PageMeta publisher={host || name} url={`${baseUrl}/`} />}
    >
      <JsonLd data={{ '@context': 'https://schema.org', '@type': 'WebSite', name, url: baseUrl }} />
      <section>
        <SectionHeading title="成员单位" href="/members" linkLabel={`全部 ${members.total} 家`} />
        <KindTiles kinds={members.kinds} />
      </section>
      <section>
        <SectionHeading title="联盟" href="/alliances" linkLabel={`全部 ${alliances.total} 个`} />
        <AllianceRecords alliances={alliances.items.slice(0, 6)} level="h3" brief />
      </section>
      <section>
        <SectionHeading title="产业学院" href="/colleges" linkLabel={`全部 ${colleges.total} 所`} />
        <PlatformRecords platforms={colleges.items.slice(0, 6)} level="h3" brief />
      </section>
      <Columns>
        <section>
          <SectionHeading title="动态" href="/news" linkLabel={`全部 ${articles.total} 篇`} />
          <ArticleRecords articles={articles.items.slice(0, 6)} level="h3" />
        </section>
        <section>
          <SectionHeading title="实习岗位" href="/positions" linkLabel={`全部 ${positions.total} 个`} />
          <PositionRecords positions={positions.items.slice(0, 3)} level="h3" />
          <SectionHeading title="政策文件" href="/policies" linkLabel={`全部 ${policies.total} 件`} />
          <PolicyRecords policies={policies.items.slice(0, 3)} level="h3" />
        </section>
      </Columns>
    </PageShell>
  )
}
