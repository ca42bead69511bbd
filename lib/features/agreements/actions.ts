'use server'

import { defineAction } from '@/lib/server/action'
import { withDrafts } from '@/lib/server/drafts'
import { withPreview } from '@/lib/server/preview'
import { createAgreement, updateAgreement } from './drafts/mutations'
import { createAgreementInput, moveAgreementInput, updateAgreementInput } from './schema'
import { moveAgreement } from './steps/mutations'

const back = (done: string, id: string, returnTo: string) => ({
  redirectTo: `${returnTo}/${id}?done=${done}`,
})

export const createAgreementAction = withDrafts(
  withPreview(
    defineAction({
      schema: createAgreementInput,
      run: createAgreement,
      done: ({ id }, { returnTo }) => back('created', id, returnTo),
    }),
  ),
)

export const updateAgreementAction = withDrafts(
  withPreview(
    defineAction({
      schema: updateAgreementInput,
      run: updateAgreement,
      done: ({ id }, { returnTo }) => back('saved', id, returnTo),
    }),
  ),
)

export const moveAgreementAction = defineAction({
  schema: moveAgreementInput,
  run: moveAgreement,
  done: ({ id }, { event, returnTo }) => back(event, id, returnTo),
})
