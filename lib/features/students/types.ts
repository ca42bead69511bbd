import type { AccountState } from './constants'

/** One line of a school's list. */
export type StudentLine = {
  id: string
  number: string
  name: string
  majorName: string
  entryYear: number
  account: AccountState
}

/** What a school's list is narrowed to; empty means everything. */
export type StudentFilter = { query: string; entryYear: number | null; account: AccountState | null }

/** A school whose students somebody keeps. Without a code no student can be entered. */
export type School = { id: string; name: string; code: string | null; proposedCode: string }

/** One page of a school's students, by number; `next` is where the following page begins. */
export type StudentPage = {
  schools: readonly School[]
  school: School
  filter: StudentFilter
  /** Every year of entry with the number of its students, the latest first. */
  years: readonly { year: number; count: number }[]
  /** How many have not chosen a password yet. */
  waiting: number
  students: readonly StudentLine[]
  next: string | null
}

/** A student as those see it who may: what follows from the birth date, never the date. */
export type StudentFile = StudentLine & {
  schoolId: string
  school: string
  loginName: string
  majorCode: string
  /** 未满16周岁, 已满16周岁 or 已满18周岁, today. */
  ageWords: string
  version: number
}

/** What a student's own rights and checks are weighed by; stays on the server. */
export type StudentFacts = {
  id: string
  schoolId: string
  userId: string
  name: string
  majorCode: string
  majorName: string
  entryYear: number
  birthDate: string
}
