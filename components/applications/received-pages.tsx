import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { NextPage } from '@/components/ui/next-page'
import { SectionHeading } from '@/components/ui/section-heading'
import { APPLICATION_BASES, TEMPLATES_BASE } from '@/lib/features/applications/constants'
import {
  loadReceived,
  loadReceivedApplication,
  loadReceivedBoard,
} from '@/lib/features/applications/received/loaders'
import type { ReceivedApplication } from '@/lib/features/applications/received/types'
import { moveReceivedApplicationAction } from '@/lib/features/applications/steps/actions'
import { ApplicantFindings } from './applicant-findings'
import { ApplicationContent, ApplicationCourse, ApplicationLife } from './application-state'
import { ApplicationBadges, positionLine } from './application-words'
import { ApplicantBoard, ApplicantTable, ReceivedTabs, receivedHref } from './received-lists'
import { NextSteps } from './step-forms'

const BASE = APPLICATION_BASES.unit
const TRAIL = [
  { label: '工作台', href: '/workspace' },
  { label: '收到的申请', href: BASE },
]

type Value = string | string[] | undefined
export type ReceivedQuery = Record<'view' | 'status' | 'position' | 'after' | 'done', Value>

const one = (value: Value) => (typeof value === 'string' ? value.slice(0, 100) : '')

const HEAD = (
  <PageHead
    title="收到的申请"
    lead="只列对本单位岗位的申请。申请结束后，学生的信息不再显示。"
    picture={
      <ButtonLink href={TEMPLATES_BASE} variant="quiet">
        消息模板
      </ButtonLink>
    }
  />
)

async function Board({ query }: { query: ReceivedQuery }) {
  const { status, position } = query
  const board = await loadReceivedBoard({ status: one(status), position: one(position), after: '' })
  if (!board) return <Missing />
  return (
    <PageShell trail={TRAIL} head={HEAD}>
      <DoneNotice done={query.done} />
      <ReceivedTabs view="board" head={board} />
      <ApplicantBoard board={board} />
    </PageShell>
  )
}

/** The applications to a unit's own positions: as a table, or as a board. */
export async function ReceivedPage({ query }: { query: ReceivedQuery }) {
  if (query.view === 'board') return <Board query={query} />
  const { status, position, after } = query
  const table = await loadReceived({ status: one(status), position: one(position), after: one(after) })
  if (!table) return <Missing />
  const { filter, next } = table
  return (
    <PageShell trail={TRAIL} head={HEAD}>
      <DoneNotice done={query.done} />
      <ReceivedTabs view="table" head={table} />
      <ApplicantTable base={BASE} items={table.items} />
      <NextPage href={next && receivedHref('table', filter, next)} />
    </PageShell>
  )
}

/** Who applies: what follows from the birth date, never the date. */
export function ApplicantFacts({ student }: { student: ReceivedApplication['student'] }) {
  return (
    <section aria-labelledby="student">
      <SectionHeading id="student" title="学生" />
      <DefinitionList
        items={[
          { term: '姓名', value: student.name },
          { term: '学校', value: student.school },
          { term: '专业', value: `${student.majorName}（${student.majorCode}）` },
          { term: '年级', value: `${student.entryYear} 级` },
          { term: '年龄', value: student.ageWords },
        ]}
      />
    </section>
  )
}

/** One application for the staff of its unit. Opening it is written down, and the student sees that. */
export async function ReceivedApplicationPage({ id, done }: { id: string; done: Value }) {
  const application = await loadReceivedApplication(id)
  if (!application) return <Missing />
  const { student, position, events, version, templates } = application
  return (
    <PageShell
      trail={[...TRAIL, { label: student.name, href: `${BASE}/${id}` }]}
      head={
        <PageHead
          eyebrow={<ApplicationBadges {...application} />}
          title={`${student.name}的申请`}
          lead={`${position.title} · ${positionLine(position)}。查看本页会被记录，学生本人可以看到。`}
        />
      }
      aside={
        <NextSteps
          record={{ id, version }}
          action={moveReceivedApplicationAction}
          events={events}
          templates={templates}
        />
      }
    >
      <DoneNotice done={done} />
      <ApplicationLife application={application} />
      <ApplicantFacts student={student} />
      <ApplicationContent application={application} />
      <ApplicantFindings findings={application.findings} />
      <ApplicationCourse steps={application.steps} />
    </PageShell>
  )
}
