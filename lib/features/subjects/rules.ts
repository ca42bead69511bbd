import { SUBJECT_COLUMNS, SUBJECT_KINDS, type SubjectKind } from './constants'
import type { Subject } from './types'

type ColumnOf<K extends SubjectKind> = (typeof SUBJECT_COLUMNS)[K]

/** The column and value by which rows about this subject are found and made: `{ organizationId: … }`. */
export function subjectWhere<K extends SubjectKind>(subject: {
  kind: K
  id: string
}): Partial<Record<ColumnOf<K>, string>> {
  return { [SUBJECT_COLUMNS[subject.kind]]: subject.id } as Partial<Record<ColumnOf<K>, string>>
}

type SubjectColumns = Partial<Record<ColumnOf<SubjectKind>, string | null>>

/** The subject that a row is about. A check constraint holds that there is exactly one. */
export function subjectOfRow(row: SubjectColumns): Subject {
  for (const kind of SUBJECT_KINDS) {
    const id = row[SUBJECT_COLUMNS[kind]]
    if (id) return { kind, id }
  }
  throw new Error('A row without a subject')
}

/** The cache tag of the record's own page, as the record's feature names it. */
export function subjectTag(subject: Subject): string {
  return `${subject.kind}:${subject.id}`
}
