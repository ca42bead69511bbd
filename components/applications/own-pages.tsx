import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { NextPage } from '@/components/ui/next-page'
import { Notice } from '@/components/ui/notice'
import { RecordItem, RecordList } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { APPLICATION_BASES, OPENINGS_BASE } from '@/lib/features/applications/constants'
import {
  loadNewApplication,
  loadOwnApplication,
  loadOwnApplications,
} from '@/lib/features/applications/own/loaders'
import { moveOwnApplicationAction } from '@/lib/features/applications/steps/actions'
import type { ApplicantFinding } from '@/lib/features/applications/types'
import { formatInstant } from '@/lib/shared/dates'
import { ApplicantFindings } from './applicant-findings'
import { ApplicationForm, RemoveDraftForm } from './application-form'
import { ApplicationContent, ApplicationCourse, ApplicationLife } from './application-state'
import { ApplicationBadges, positionLine } from './application-words'
import { StepForms } from './step-forms'

const BASE = APPLICATION_BASES.student
const TRAIL = [
  { label: '工作台', href: '/workspace' },
  { label: '我的申请', href: BASE },
]

type Value = string | string[] | undefined

/** Whether the form asks why a post of another group of majors is right: rule R07 did not simply pass. */
const asksReason = (findings: readonly ApplicantFinding[]) =>
  findings.some(({ rule, outcome }) => rule === 'R07' && outcome !== 'pass')

/** What stands in the way and no reason can mend. */
const barriers = (findings: readonly ApplicantFinding[]) =>
  findings.filter(({ rule, hinders }) => hinders && rule !== 'R07')

function Barriers({ findings }: { findings: readonly ApplicantFinding[] }) {
  const found = barriers(findings)
  if (found.length === 0) return null
  return (
    <Notice tone="warning" title="按实习规定，您现在不能申请这个岗位">
      <ul>
        {found.map(({ rule, explanation, mend }) => (
          <li key={rule}>
            {explanation}
            {mend}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A student's own applications. */
export async function OwnApplicationsPage({ after, done }: { after: string | null; done: Value }) {
  const page = await loadOwnApplications(after)
  if (!page) return <Missing />
  const { items, next } = page
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="我的申请"
          lead="申请进行期间，只有您、您的学校和所申请的单位看得到。您可以随时退出。"
          picture={<ButtonLink href={OPENINGS_BASE}>找岗位</ButtonLink>}
        />
      }
    >
      <DoneNotice done={done} />
      {items.length > 0 ? (
        <RecordList>
          {items.map((item) => (
            <RecordItem
              key={item.id}
              level="h2"
              href={`${BASE}/${item.id}`}
              title={item.position.title}
              badges={<ApplicationBadges {...item} />}
              meta={positionLine(item.position)}
              aside={formatInstant(item.movedAt)}
            />
          ))}
        </RecordList>
      ) : (
        <EmptyState
          title="还没有申请"
          actions={
            <ButtonLink href={OPENINGS_BASE} variant="quiet">
              看看适合我的岗位
            </ButtonLink>
          }
        >
          找到合适的岗位后，写几句话就可以申请。
        </EmptyState>
      )}
      <NextPage href={next && `${BASE}?${new URLSearchParams({ after: next })}`} />
    </PageShell>
  )
}

/** Applying for a position. */
export async function NewApplicationPage({ slug }: { slug: string }) {
  const path = `${BASE}/new/${slug}`
  const [start, kept] = await Promise.all([loadNewApplication(slug), loadKeptForm(path)])
  if (!start) return <Missing />
  const { id, position, findings, appliedId, isOpen } = start
  return (
    <PageShell
      trail={[...TRAIL, { label: `申请${position.title}`, href: path }]}
      head={
        <PageHead
          title={`申请“${position.title}”`}
          lead={positionLine(position)}
          picture={
            <ButtonLink href={`/positions/${slug}`} variant="quiet">
              查看岗位
            </ButtonLink>
          }
        />
      }
    >
      <Barriers findings={findings} />
      {appliedId !== null ? (
        <Notice title="您已申请过这个岗位">
          <p>
            <a href={`${BASE}/${appliedId}`}>查看我的申请</a>
          </p>
        </Notice>
      ) : isOpen ? (
        barriers(findings).length === 0 && (
          <ApplicationForm id={id} positionId={position.id} asksReason={asksReason(findings)} kept={kept} />
        )
      ) : (
        <Notice tone="warning" title="这个岗位现在不接受申请">
          <p>可能已暂停、已结束，或报名已截止。</p>
        </Notice>
      )}
      <ApplicantFindings findings={findings} />
    </PageShell>
  )
}

/** One application of the student's own: a draft as its form, any other with its course and what may be done. */
export async function OwnApplicationPage({ id, done }: { id: string; done: Value }) {
  const path = `${BASE}/${id}`
  const [application, kept] = await Promise.all([loadOwnApplication(id), loadKeptForm(path, 'statement')])
  if (!application) return <Missing />
  const { position, findings, events, mayEdit, version } = application
  const steps = mayEdit ? (
    <RemoveDraftForm id={id} version={version} />
  ) : (
    events.length > 0 && (
      <StepForms key={version} record={{ id, version }} action={moveOwnApplicationAction} events={events} />
    )
  )
  return (
    <PageShell
      trail={[...TRAIL, { label: position.title, href: path }]}
      head={
        <PageHead
          eyebrow={<ApplicationBadges {...application} />}
          title={position.title}
          lead={positionLine(position)}
        >
          <DoneNotice done={done} />
        </PageHead>
      }
      aside={
        steps && (
          <section aria-labelledby="steps">
            <SectionHeading id="steps" title="下一步" />
            <div className="grid gap-4">{steps}</div>
          </section>
        )
      }
      asideFirst={!mayEdit}
    >
      <ApplicationLife application={application} />
      {mayEdit ? (
        <>
          <Barriers findings={findings} />
          <ApplicationForm
            id={id}
            positionId={position.id}
            draft={application}
            asksReason={asksReason(findings)}
            kept={kept}
          />
        </>
      ) : (
        <>
          <ApplicationCourse steps={application.steps} />
          <ApplicationContent application={application} />
        </>
      )}
      <ApplicantFindings findings={findings} />
    </PageShell>
  )
}
