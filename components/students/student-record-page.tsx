import { RecordHistory } from '@/components/audit/record-history'
import { FormSection } from '@/components/forms/form-section'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RemoveStudentForm } from '@/components/privacy/remove-forms'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { STUDENTS_BASE } from '@/lib/features/students/constants'
import { loadStudentRecord } from '@/lib/features/students/loaders'
import { StudentLinkForm } from './student-forms'
import { AccountBadge } from './student-table'

/** A student's file, for the staff of the school. Opening it is written down, and its owner sees that. */
export async function StudentRecordPage({ id, done }: { id: string; done: string | string[] | undefined }) {
  const record = await loadStudentRecord(id)
  if (!record) return <Missing />
  const { student, history } = record
  const path = `${STUDENTS_BASE}/${id}`
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '学生', href: STUDENTS_BASE },
        { label: student.name, href: path },
      ]}
      head={
        <PageHead
          eyebrow={<AccountBadge account={student.account} />}
          title={student.name}
          lead="查看本页会被记录，学生本人可以看到。"
          picture={
            <ButtonLink href={`${path}/edit`} variant="quiet">
              修改
            </ButtonLink>
          }
        />
      }
      aside={<RecordHistory history={history} />}
    >
      <DoneNotice done={done} />
      <section aria-labelledby="file">
        <SectionHeading id="file" title="资料" />
        <DefinitionList
          items={[
            { term: '学校', value: student.school },
            { term: '学号', value: student.number },
            { term: '登录名', value: student.loginName },
            { term: '专业', value: `${student.majorName}（${student.majorCode}）` },
            { term: '年级', value: `${student.entryYear} 级` },
            { term: '年龄', value: student.ageWords },
          ]}
        />
      </section>
      <FormSection
        title="账号"
        note={
          student.account === 'opened'
            ? '学生忘记密码时，可以生成一个链接，由学生本人重新设置。'
            : '生成链接并交给学生本人，由本人设置密码。'
        }
      >
        <StudentLinkForm id={id} opened={student.account === 'opened'} />
      </FormSection>
      <FormSection
        title="删除"
        note="学生离校或登记有误时使用。进行中的申请会退出，名额退还；账号、申请和通知一并删除，不能恢复。"
      >
        <RemoveStudentForm id={id} name={student.name} />
      </FormSection>
    </PageShell>
  )
}
