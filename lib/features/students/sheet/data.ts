import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import type { SheetFault, SheetRow } from '@/lib/shared/sheets'
import { can } from '../permissions'
import { loginNameOf } from '../rules'
import { faultOf, type ParsedStudent, parseStudent } from './rules'
import type { ReadyStudent, StudentPass } from './types'

const whole = (sentence: string): SheetFault => ({ row: null, column: null, sentence })

/** Which of these numbers are entered already, and which login names are somebody else's. */
async function findTaken(schoolId: string, numbers: readonly string[], loginNames: readonly string[]) {
  const [students, users] = await Promise.all([
    db.student.findMany({
      where: { schoolId, number: { in: [...numbers] } },
      select: { number: true },
    }),
    db.user.findMany({ where: { loginName: { in: [...loginNames] } }, select: { loginName: true } }),
  ])
  return {
    numbers: new Set(students.map(({ number }) => number)),
    loginNames: new Set(users.map(({ loginName }) => loginName)),
  }
}

async function asReady(
  schoolId: string,
  code: string,
  parsed: readonly ParsedStudent[],
): Promise<{ ready: ReadyStudent[]; faults: SheetFault[] }> {
  const named = parsed.map(({ row, input: { id: _, ...input } }) => ({
    row,
    student: { ...input, loginName: loginNameOf(code, input.number) },
  }))
  const taken = await findTaken(
    schoolId,
    named.map(({ student }) => student.number),
    named.map(({ student }) => student.loginName),
  )
  const faults: SheetFault[] = []
  const ready = named.flatMap(({ row, student }) => {
    if (taken.numbers.has(student.number)) {
      faults.push(faultOf(row, 'number', '这个学号已经登记'))
      return []
    }
    if (!taken.loginNames.has(student.loginName)) return [student]
    faults.push(faultOf(row, 'number', '这个学号对应的登录名已被使用，请联系平台管理员'))
    return []
  })
  return { ready, faults }
}

/** Checks rows of a workbook of students: what is right, and what is wrong with the rest. Writes nothing. */
export async function checkStudents(
  actor: Actor,
  rows: readonly SheetRow[],
  pass: StudentPass,
): Promise<{ ready: ReadyStudent[]; faults: SheetFault[] }> {
  const { schoolId } = pass
  if (!can(actor, 'create', { schoolId, userId: null })) {
    return { ready: [], faults: [whole('您的账号现在没有为这所学校登记学生的权限。')] }
  }
  const school = await db.schoolCode.findUnique({
    where: { organizationId: schoolId },
    select: { code: true },
  })
  if (!school) return { ready: [], faults: [whole('请先在“学生”页面确定学校代码，再导入。')] }
  const parsed = rows.map((row) => parseStudent(row, pass))
  const { ready, faults } = await asReady(
    schoolId,
    school.code,
    parsed.flatMap((one) => one.parsed ?? []),
  )
  return { ready, faults: [...parsed.flatMap((one) => one.faults), ...faults] }
}
