'use server'

import { defineAction } from '@/lib/server/action'
import { createProject, moveProject, updateProject } from './mutations'
import { createProjectInput, moveProjectInput, updateProjectInput } from './schema'

export const createProjectAction = defineAction({
  schema: createProjectInput,
  run: createProject,
  done: ({ id }, input) => ({ redirectTo: `${input.returnTo}/${id}` }),
})

export const updateProjectAction = defineAction({
  schema: updateProjectInput,
  run: updateProject,
  done: (_, input) => ({ redirectTo: input.returnTo }),
})

export const moveProjectAction = defineAction({
  schema: moveProjectInput,
  run: moveProject,
  done: (_, input) => ({ redirectTo: input.returnTo }),
})
