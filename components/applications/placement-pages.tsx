import { RecordHistory } from '@/components/audit/record-history'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { NextPage } from '@/components/ui/next-page'
import { TabLinks } from '@/components/ui/tab-links'
import { APPLICATION_BASES } from '@/lib/features/applications/constants'
import {
  PLACEMENT_VIEW_LABELS,
  PLACEMENT_VIEWS,
  type PlacementView,
} from '@/lib/features/applications/placements/constants'
import { loadPlacement, loadPlacements } from '@/lib/features/applications/placements/loaders'
import type { PlacementLines } from '@/lib/features/applications/placements/types'
import { movePlacementAction } from '@/lib/features/applications/steps/actions'
import { ApplicantFindings } from './applicant-findings'
import { ApplicationContent, ApplicationCourse, ApplicationLife } from './application-state'
import { ApplicationBadges, positionLine } from './application-words'
import { GateList } from './gate-list'
import { ApplicantTable } from './received-lists'
import { ApplicantFacts } from './received-pages'
import { NextSteps } from './step-forms'

const BASE = APPLICATION_BASES.school
const TRAIL = [
  { label: '工作台', href: '/workspace' },
  { label: '学生实习', href: BASE },
]

type Value = string | string[] | undefined
const one = (value: Value) => (typeof value === 'string' ? value.slice(0, 100) : '')

function hrefOf(view: PlacementLines['view'], after?: string): string {
  const query = new URLSearchParams()
  if (view !== null) query.set('view', view)
  if (after) query.set('after', after)
  return query.size > 0 ? `${BASE}?${query}` : BASE
}

/** What will stand in a view where nothing does yet. */
const EMPTY: Record<PlacementView | 'all', string> = {
  all: '学生提交申请后会列在这里。',
  waiting: '学生接受录用后会列在这里。',
  placed: '学校同意后的实习会列在这里。',
  closing: '实习期满后会列在这里，请核对考核与归档，再确认结束。',
  running: '学生提交申请后会列在这里。',
  ended: '谢绝、退出或没有录用的申请会列在这里。',
}

/** The applications of a school's students: first those that wait for the school. */
export async function PlacementsPage({ view: asked, after }: { view: Value; after: Value }) {
  const lines = await loadPlacements(one(asked), one(after))
  if (!lines) return <Missing />
  const { view, counts, items, next } = lines
  const all = PLACEMENT_VIEWS.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="学生实习"
          lead="学生接受录用后，请逐项核对上岗条件，再同意或不同意。学生退出无须学校批准。"
        />
      }
    >
      <TabLinks
        label="按进展查看"
        tabs={[
          { label: '全部', href: BASE, active: view === null, count: all },
          ...PLACEMENT_VIEWS.map((one) => ({
            label: PLACEMENT_VIEW_LABELS[one],
            href: hrefOf(one),
            active: view === one,
            count: counts[one] ?? 0,
          })),
        ]}
      />
      <ApplicantTable base={BASE} other="unit" items={items} empty={EMPTY[view ?? 'all']} />
      <NextPage href={next && hrefOf(view, next)} />
    </PageShell>
  )
}

/** One application for the staff of the student's school, with what they attest before they approve. */
export async function PlacementPage({ id, done }: { id: string; done: Value }) {
  const record = await loadPlacement(id)
  if (!record) return <Missing />
  const { placement, history } = record
  const { student, position, events, version, status, gates, endGates } = placement
  // Below what has to be attested first.
  const steps = <NextSteps record={{ id, version }} action={movePlacementAction} events={events} />
  return (
    <PageShell
      trail={[...TRAIL, { label: student.name, href: `${BASE}/${id}` }]}
      head={
        <PageHead
          eyebrow={<ApplicationBadges {...placement} />}
          title={`${student.name}的实习`}
          lead={`${position.title} · ${positionLine(position)}。查看本页会被记录，学生本人可以看到。`}
        />
      }
      aside={history.length > 0 && <RecordHistory title="操作记录" history={history} />}
    >
      <DoneNotice done={done} />
      <ApplicationLife application={placement} />
      {endGates.length > 0 && (
        <GateList phase="end" id={id} gates={endGates} mayAttest={placement.mayAttestEnd} />
      )}
      {endGates.length > 0 && steps}
      {status === 'accepted' && (
        <GateList phase="placement" id={id} gates={gates} mayAttest={placement.mayAttest} />
      )}
      {endGates.length === 0 && steps}
      <ApplicantFacts student={student} />
      <ApplicationContent application={placement} />
      <ApplicantFindings findings={placement.findings} />
      <ApplicationCourse steps={placement.steps} />
    </PageShell>
  )
}
