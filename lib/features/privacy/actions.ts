'use server'

import { STUDENTS_BASE } from '@/lib/features/students/constants'
import { defineAction } from '@/lib/server/action'
import { removeOwnData, removeStudent } from './mutations'
import { removeOwnDataInput, removeStudentInput } from './schema'

export const removeOwnDataAction = defineAction({
  schema: removeOwnDataInput,
  run: removeOwnData,
  done: () => ({ redirectTo: '/sign-in?removed=1' }),
})

export const removeStudentAction = defineAction({
  schema: removeStudentInput,
  run: removeStudent,
  done: () => ({ redirectTo: `${STUDENTS_BASE}?done=student-removed` }),
})
