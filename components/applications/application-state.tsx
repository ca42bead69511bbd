import { LifeLine } from '@/components/records/life-line'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { Timeline } from '@/components/ui/timeline'
import { APPLICATION_STATUS_LABELS, type ApplicationStatus } from '@/lib/features/applications/constants'
import type { ApplicationPage, StepLine } from '@/lib/features/applications/types'
import { describeTerm } from '@/lib/features/positions/rules'
import { formatInstant } from '@/lib/shared/dates'
import { stepWords } from './application-words'

/** The states in which an application can end, by the event that ended it. */
const LAST_STATE: Partial<Record<StepLine['event'], ApplicationStatus>> = {
  submit: 'submitted',
  shortlist: 'shortlisted',
  offer: 'offered',
  accept: 'accepted',
}

/** Where an application stands on its way from the draft to the placement. */
export function ApplicationLife({ application }: { application: ApplicationPage }) {
  const { status, steps, statusReason } = application
  const before = steps.map(({ event }) => LAST_STATE[event]).findLast((state) => state !== undefined)
  const after = before ?? 'draft'
  return (
    <>
      <LifeLine
        line={['draft', 'submitted', 'shortlisted', 'offered', 'accepted']}
        beside={{
          declined: { after, ends: true },
          withdrawn: { after, ends: true },
          unsuccessful: { after, ends: true },
        }}
        labels={APPLICATION_STATUS_LABELS}
        status={status}
      />
      {statusReason && (
        <Notice tone="warning" title="学校不同意">
          <p>原因：{statusReason}</p>
        </Notice>
      )}
    </>
  )
}

/** Every step that was taken, with the words that came along. */
export function ApplicationCourse({ steps }: { steps: readonly StepLine[] }) {
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="course">
      <SectionHeading id="course" title="经过" />
      <Timeline
        label="申请经过"
        entries={steps.map((step, index) => {
          const { what, by } = stepWords(step)
          return {
            key: `${step.at}-${index}`,
            at: { dateTime: step.at, label: formatInstant(step.at) },
            title: what,
            by,
            children: step.message && <p className="whitespace-pre-line">{step.message}</p>,
          }
        })}
      />
    </section>
  )
}

/** What the student wrote, and for which time. */
export function ApplicationContent({ application }: { application: ApplicationPage }) {
  const { position, statement, fitReason } = application
  const [from, to] = [application.startsOn ?? position.startsOn, application.endsOn ?? position.endsOn]
  return (
    <section aria-labelledby="content">
      <SectionHeading id="content" title="申请内容" />
      <DefinitionList
        items={[
          {
            term: '岗位',
            value: (
              <a key="position" href={`/positions/${position.slug}`}>
                {position.title}
              </a>
            ),
          },
          { term: '单位', value: position.unit },
          { term: '时间', value: describeTerm(from, to) },
          {
            term: '申请说明',
            value: statement && <span className="whitespace-pre-line">{statement}</span>,
          },
          { term: '专业不同的理由', value: fitReason },
        ]}
      />
    </section>
  )
}
