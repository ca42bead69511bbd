'use client'

import { OneTimeLink } from '@/components/accounts/one-time-link'
import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { NumberField } from '@/components/forms/number-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { createStudentAction, giveCodeAction, updateStudentAction } from '@/lib/features/students/actions'
import { makeStudentLinkAction } from '@/lib/features/students/links/actions'
import type { School, StudentFile } from '@/lib/features/students/types'
import type { ActionState } from '@/lib/shared/action-state'

/** Choosing the code that begins the login names of a school's students, once. */
export function CodeForm({ school }: { school: School }) {
  return (
    <Form action={giveCodeAction} label="学校代码">
      <input type="hidden" name="schoolId" value={school.id} />
      <TextField
        name="code"
        label="学校代码"
        hint="2 到 12 个小写字母或数字，以字母开头。学生的登录名由学校代码和学号合成，例如 qdzy-20240001；确定后不能再改。"
        required
        width={14}
        spellCheck={false}
        autoComplete="off"
        defaultValue={school.proposedCode}
      />
      <FormActions>
        <SubmitButton>确定学校代码</SubmitButton>
      </FormActions>
    </Form>
  )
}

const comparedFields = (student: StudentFile) => [
  { name: 'name', label: '姓名', stored: student.name },
  { name: 'majorCode', label: '专业代码', stored: student.majorCode },
  { name: 'majorName', label: '专业名称', stored: student.majorName },
  { name: 'entryYear', label: '入学年份', stored: String(student.entryYear) },
]

/** What a school says of a student: all that is kept. The number stands in the login name and is not changed. */
export function StudentForm({
  id,
  school,
  student,
  kept,
}: {
  id: string
  school?: School
  student?: StudentFile
  kept: ActionState
}) {
  return (
    <Form action={student ? updateStudentAction : createStudentAction} initialState={kept} label="学生">
      <input type="hidden" name="id" value={id} />
      {school && <input type="hidden" name="schoolId" value={school.id} />}
      {student && (
        <>
          <HiddenVersion version={student.version} />
          <ConflictNotice fields={comparedFields(student)} />
        </>
      )}
      <TextField
        name="name"
        label="姓名"
        required
        width={20}
        autoComplete="off"
        defaultValue={student?.name}
      />
      {!student && (
        <TextField
          name="number"
          label="学号"
          hint={`登录名将是 ${school?.code}-学号。`}
          required
          width={20}
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <TextField
        name="majorCode"
        label="专业代码"
        hint="职业教育专业目录中的 6 位数字，例如 520802。"
        required
        width={10}
        inputMode="numeric"
        defaultValue={student?.majorCode}
      />
      <TextField name="majorName" label="专业名称" required width={32} defaultValue={student?.majorName} />
      <NumberField
        name="entryYear"
        label="入学年份"
        hint="例如 2024。"
        required
        defaultValue={student?.entryYear}
      />
      <TextField
        name="birthDate"
        label="出生日期"
        hint={
          student
            ? '已登记，不显示；留空则不改。'
            : '例如 2006-03-15。只用来判断是否已满 16、18 周岁，不向任何人显示。'
        }
        required={!student}
        width={12}
        autoComplete="off"
      />
      <FormActions>
        <SubmitButton>{student ? '保存' : '登记'}</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Making the link by which one student opens the account, or chooses a new password. */
export function StudentLinkForm({ id, opened }: { id: string; opened: boolean }) {
  return (
    <Form action={makeStudentLinkAction} label="开通链接">
      <input type="hidden" name="id" value={id} />
      <OneTimeLink />
      <FormActions>
        <SubmitButton variant="quiet" pendingLabel="正在生成…">
          {opened ? '生成重设密码的链接' : '生成开通链接'}
        </SubmitButton>
      </FormActions>
    </Form>
  )
}
