import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RoomBadge } from '@/components/places/room-badge'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { NextPage } from '@/components/ui/next-page'
import { RecordItem, RecordList } from '@/components/ui/records'
import { TabLinks } from '@/components/ui/tab-links'
import {
  APPLICATION_BASES,
  APPLICATION_STATUS_LABELS,
  OPENINGS_BASE,
} from '@/lib/features/applications/constants'
import { loadOpenings } from '@/lib/features/applications/openings/loaders'
import type { Opening } from '@/lib/features/applications/openings/types'
import { POSITION_KIND_LABELS } from '@/lib/features/positions/constants'
import { describePay, describeTerm } from '@/lib/features/positions/rules'
import { formatPartialDate } from '@/lib/shared/dates'

function OpeningItem({ opening }: { opening: Opening }) {
  const { applied, slug, title, unit, region, kind, pay, startsOn, endsOn, openUntil, demo, room } = opening
  return (
    <RecordItem
      level="h2"
      href={
        applied ? `${APPLICATION_BASES.student}/${applied.id}` : `${APPLICATION_BASES.student}/new/${slug}`
      }
      title={title}
      badges={
        <>
          {applied && <Badge tone="info">我的申请：{APPLICATION_STATUS_LABELS[applied.status]}</Badge>}
          <RoomBadge room={room} />
          {demo && <Badge tone="warning">演示</Badge>}
        </>
      }
      meta={[unit.name, region, POSITION_KIND_LABELS[kind]].filter(Boolean).join(' · ')}
      fact={describePay(pay)}
    >
      {[openUntil && `${formatPartialDate(openUntil)}截止报名`, describeTerm(startsOn, endsOn)]
        .filter(Boolean)
        .join('，')}
    </RecordItem>
  )
}

/** The positions that are open to a student, those of the own group of majors first. */
export async function OpeningsPage({ all, after }: { all: boolean; after: string | null }) {
  const page = await loadOpenings(all, after)
  if (!page) return <Missing />
  const { openings, next, major } = page
  const href = (cursor: string) =>
    `${OPENINGS_BASE}?${new URLSearchParams({ ...(all && { all: '1' }), after: cursor })}`
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '适合我的岗位', href: OPENINGS_BASE },
      ]}
      head={
        <PageHead
          title="适合我的岗位"
          lead={`您的专业：${major.name}（${major.code}）。只列现在可以申请的岗位。`}
        />
      }
    >
      <TabLinks
        label="岗位范围"
        tabs={[
          { label: '与我专业同一大类', href: OPENINGS_BASE, active: !all },
          { label: '全部专业', href: `${OPENINGS_BASE}?all=1`, active: all },
        ]}
      />
      {openings.length > 0 ? (
        <RecordList>
          {openings.map((opening) => (
            <OpeningItem key={opening.id} opening={opening} />
          ))}
        </RecordList>
      ) : (
        <EmptyState title="现在没有可以申请的岗位">
          {all ? '单位发布新的岗位后会列在这里。' : '可以看看其他专业的岗位，申请时须说明为什么适合您。'}
        </EmptyState>
      )}
      <NextPage href={next && href(next)} />
    </PageShell>
  )
}
