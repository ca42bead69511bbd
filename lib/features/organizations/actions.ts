'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import {
  declineOrganization,
  reinstateOrganization,
  reopenOrganization,
  returnOrganization,
  suspendOrganization,
  verifyOrganization,
} from './decisions/mutations'
import { createOrganization, identifyOrganization, updateOrganization } from './mutations'
import {
  createOrganizationInput,
  identifyOrganizationInput,
  refuseOrganizationInput,
  restoreOrganizationInput,
  updateOrganizationInput,
  verifyOrganizationInput,
} from './schema'

const toRecord = ({ id }: { id: string }) => ({ redirectTo: `/admin/organizations/${id}?done=saved` })

export const createOrganizationAction = defineAction({
  schema: createOrganizationInput,
  run: createOrganization,
  done: toRecord,
})

export const updateOrganizationAction = withPreview(
  defineAction({
    schema: updateOrganizationInput,
    run: updateOrganization,
    done: ({ id }) => ({ redirectTo: `/workspace/organization/${id}?done=saved` }),
  }),
)

export const identifyOrganizationAction = defineAction({
  schema: identifyOrganizationInput,
  run: identifyOrganization,
  done: toRecord,
})

export const verifyOrganizationAction = defineAction({
  schema: verifyOrganizationInput,
  run: verifyOrganization,
  done: ({ invitation }) => ({
    message: '已核验，单位主页现在公开可见。',
    values: invitation === null ? undefined : { invitation },
  }),
})

export const returnOrganizationAction = defineAction({
  schema: refuseOrganizationInput,
  run: returnOrganization,
  done: toRecord,
})

export const declineOrganizationAction = defineAction({
  schema: refuseOrganizationInput,
  run: declineOrganization,
  done: toRecord,
})

export const suspendOrganizationAction = defineAction({
  schema: refuseOrganizationInput,
  run: suspendOrganization,
  done: toRecord,
})

export const reinstateOrganizationAction = defineAction({
  schema: restoreOrganizationInput,
  run: reinstateOrganization,
  done: toRecord,
})

export const reopenOrganizationAction = defineAction({
  schema: restoreOrganizationInput,
  run: reopenOrganization,
  done: toRecord,
})
