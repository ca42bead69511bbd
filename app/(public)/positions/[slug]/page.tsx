import { JsonLd } from '@/components/layout/json-ld'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PositionFacts } from '@/components/positions/position-facts'
import { PositionLawfulness, StudentRights } from '@/components/positions/position-law'
import { PositionBadges } from '@/components/positions/position-record'
import { PositionContact, PositionNotices, PositionWork } from '@/components/positions/position-text'
import { POSITION_KIND_LABELS } from '@/lib/features/positions/constants'
import { loadPosition } from '@/lib/features/positions/loaders'
import { describePay, describeTerm, toJobPosting } from '@/lib/features/positions/rules'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { formatInstant } from '@/lib/shared/dates'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const position = await loadPosition(slug)
  if (!position) return missingMetadata()
  const { title, unit, kind, status, demo, startsOn, endsOn, pay, seats } = position
  const words = [`招收 ${seats} 人`, describeTerm(startsOn, endsOn), describePay(pay)].filter(Boolean)
  return pageMetadata({
    title: `${title}（${unit.name}${demo ? '，演示' : ''}）`,
    description: `${unit.name}的${POSITION_KIND_LABELS[kind]}岗位：${words.join('，')}。`,
    path: `/positions/${slug}`,
    noindex: status === 'closed' || status === 'expired',
  })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [position, site] = await Promise.all([loadPosition(slug), loadSite()])
  if (!position) return <Missing />
  const path = `/positions/${slug}`
  const posting = toJobPosting(position, site.baseUrl)
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '实习岗位', href: '/positions' },
        { label: position.title, href: path },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          title={position.title}
          eyebrow={
            <>
              {position.unit.name} <PositionBadges {...position} />
            </>
          }
        >
          <PositionNotices position={position} />
        </PageHead>
      }
      aside={<PositionFacts position={position} />}
      asideFirst
      foot={
        <PageMeta
          publisher={position.demo ? site.host || site.name : position.unit.name}
          updated={{ dateTime: position.updatedAt, label: formatInstant(position.updatedAt) }}
          url={site.baseUrl + path}
        />
      }
    >
      {posting && <JsonLd data={posting} />}
      <PositionWork position={position} />
      <PositionContact position={position} />
      <PositionLawfulness check={position.check} />
      <StudentRights />
    </PageShell>
  )
}
