'use server'

import { defineAction } from '@/lib/server/action'
import { withDrafts } from '@/lib/server/drafts'
import { withPreview } from '@/lib/server/preview'
import { moveProject } from './life/mutations'
import { createProject, updateProject } from './mutations'
import { createProjectInput, moveProjectInput, updateProjectInput } from './schema'

const back = (done: string, id: string, returnTo: string) => ({
  redirectTo: `${returnTo}/${id}?done=${done}`,
})

export const createProjectAction = withDrafts(
  withPreview(
    defineAction({
      schema: createProjectInput,
      run: createProject,
      done: ({ id }, { returnTo }) => back('created', id, returnTo),
    }),
  ),
)

export const updateProjectAction = withDrafts(
  withPreview(
    defineAction({
      schema: updateProjectInput,
      run: updateProject,
      done: ({ id }, { returnTo }) => back('saved', id, returnTo),
    }),
  ),
)

export const moveProjectAction = defineAction({
  schema: moveProjectInput,
  run: moveProject,
  done: ({ id }, { event, returnTo }) => back(event, id, returnTo),
})
