import { FormSection } from '@/components/forms/form-section'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { NextPage } from '@/components/ui/next-page'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { LINK_REFUSALS, type LinkRefusal, STUDENTS_BASE } from '@/lib/features/students/constants'
import { loadEnteringSchool, loadStudentRecord, loadStudents } from '@/lib/features/students/loaders'
import { LinkFileForm, SchoolTabs, StudentFilterForm, studentsHref } from './student-filter'
import { CodeForm, StudentForm } from './student-forms'
import { StudentTable } from './student-table'

const TRAIL = [
  { label: '工作台', href: '/workspace' },
  { label: '学生', href: STUDENTS_BASE },
]

type Value = string | string[] | undefined
export type StudentQuery = Record<'school' | 'q' | 'year' | 'account' | 'after' | 'done' | 'refused', Value>

const one = (value: Value) => (typeof value === 'string' ? value.slice(0, 100) : '')

function Refused({ refused }: { refused: Value }) {
  if (typeof refused !== 'string' || !Object.hasOwn(LINK_REFUSALS, refused)) return null
  return (
    <Notice tone="error" live>
      <p>{LINK_REFUSALS[refused as LinkRefusal]}</p>
    </Notice>
  )
}

/** The students of a school, for its staff: before all else the school chooses its code. */
export async function StudentListPage({ query }: { query: StudentQuery }) {
  const { school: asked, q, year, account, after } = query
  const page = await loadStudents({
    school: one(asked),
    q: one(q),
    year: one(year),
    account: one(account),
    after: one(after),
  })
  if (!page) return <Missing />
  const { school, students, next } = page
  const start = school.code !== null && (
    <div className="actions">
      <ButtonLink href={`${STUDENTS_BASE}/new?school=${school.id}`}>登记学生</ButtonLink>
      <ButtonLink href={`${STUDENTS_BASE}/import`} variant="quiet">
        从 Excel 导入
      </ButtonLink>
    </div>
  )
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="学生"
          lead={`${school.name}。只登记姓名、学号、专业、年级和出生日期；出生日期不显示。`}
          picture={start}
        />
      }
    >
      <DoneNotice done={query.done} />
      <Refused refused={query.refused} />
      <SchoolTabs {...page} />
      {school.code === null ? (
        <FormSection title="先确定学校代码">
          <CodeForm school={school} />
        </FormSection>
      ) : (
        <>
          <StudentFilterForm page={page} />
          <StudentTable students={students} />
          <NextPage href={next && studentsHref(page, next)} />
          <section aria-labelledby="links">
            <SectionHeading id="links" title="开通账号" />
            <LinkFileForm page={page} />
          </section>
        </>
      )}
    </PageShell>
  )
}

/** The form of a student who is not entered yet. */
export async function NewStudentPage({ school: asked }: { school: Value }) {
  const path = `${STUDENTS_BASE}/new`
  const [school, kept] = await Promise.all([loadEnteringSchool(one(asked)), loadKeptForm(path)])
  if (!school) return <Missing />
  return (
    <PageShell
      trail={[...TRAIL, { label: '登记学生', href: path }]}
      head={<PageHead title="登记学生" lead={`${school.name}。登记后建立账号，由学生本人设置密码。`} />}
    >
      <StudentForm id={crypto.randomUUID()} school={school} kept={kept} />
    </PageShell>
  )
}

/** The form of one student. */
export async function EditStudentPage({ id }: { id: string }) {
  const path = `${STUDENTS_BASE}/${id}`
  const [record, kept] = await Promise.all([loadStudentRecord(id), loadKeptForm(`${path}/edit`)])
  if (!record) return <Missing />
  const { student } = record
  return (
    <PageShell
      trail={[...TRAIL, { label: student.name, href: path }, { label: '修改', href: `${path}/edit` }]}
      head={<PageHead title="修改学生资料" lead={`${student.name}，学号 ${student.number}`} />}
    >
      <StudentForm id={id} student={student} kept={kept} />
    </PageShell>
  )
}
