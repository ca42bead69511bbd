import type { StudentFacts } from '@/lib/features/students/types'

/** Who read the student's file, and when. */
export type Reading = { id: string; at: string; by: string }

/** What a student sees of what is kept of them. */
export type OwnData = Pick<StudentFacts, 'id' | 'name' | 'majorCode' | 'majorName' | 'entryYear'> & {
  number: string
  school: string
  loginName: string
  ageWords: string
  applications: number
  /** Accepted offers whose places are given back when the data are removed. */
  placements: number
  readings: readonly Reading[]
}
