'use server'

import { defineAction } from '@/lib/server/action'
import { STUDENTS_BASE } from './constants'
import { createStudent, giveCode, updateStudent } from './mutations'
import { createStudentInput, giveCodeInput, updateStudentInput } from './schema'

export const giveCodeAction = defineAction({
  schema: giveCodeInput,
  run: giveCode,
  done: ({ id }) => ({ redirectTo: `${STUDENTS_BASE}?school=${id}` }),
})

export const createStudentAction = defineAction({
  schema: createStudentInput,
  run: createStudent,
  done: ({ id }) => ({ redirectTo: `${STUDENTS_BASE}/${id}?done=entered` }),
})

export const updateStudentAction = defineAction({
  schema: updateStudentInput,
  run: updateStudent,
  done: ({ id }) => ({ redirectTo: `${STUDENTS_BASE}/${id}?done=saved` }),
})
