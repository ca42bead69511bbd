'use server'

import { randomUUID } from 'node:crypto'
import { defineAction } from '@/lib/server/action'
import { proposeOrganization } from './mutations'
import { proposeOrganizationInput } from './schema'

export const proposeOrganizationAction = defineAction({
  schema: proposeOrganizationInput,
  run: proposeOrganization,
  done: (_, { name, proposerId }) => ({
    message: `已登记“${name}”，等待秘书处核验。现在就可以在本单位的项目里填写它的全称。`,
    values: { id: randomUUID(), proposerId },
  }),
})
