import type { CreateStudentInput } from '../schema'

/** A row that is right: what the school says of the student, and the login name that follows. */
export type ReadyStudent = Omit<CreateStudentInput, 'id'> & { loginName: string }

/** What one pass over a workbook keeps from batch to batch. */
export type StudentPass = {
  schoolId: string
  /** Numbers that were read, each with its row. */
  seen: Map<string, number>
}
