'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type * as z from 'zod'
import { formToObject, invalid, refusalOf } from '@/lib/server/action'
import { clientAddress } from '@/lib/server/auth/address'
import { consume } from '@/lib/server/auth/limits'
import { type ActionState, valuesOf } from '@/lib/shared/action-state'
import { correctApplication, submitApplication } from './mutations'
import { correctApplicationInput, submitApplicationInput } from './schema'

/** Applicants have no account: these two actions answer to the link's key, and to a limit by address. */
async function applicantAction<Input extends { token: string }>(
  schema: z.ZodType<Input>,
  run: (input: Input) => Promise<void>,
  form: FormData,
): Promise<ActionState> {
  const values = valuesOf(form)
  const parsed = schema.safeParse(formToObject(form))
  if (!parsed.success) return invalid(parsed.error, values)
  try {
    await consume('joinAddress', clientAddress(await headers()))
    await run(parsed.data)
  } catch (error) {
    return refusalOf(error, values)
  }
  redirect(`/join/${parsed.data.token}`)
}

export async function submitApplicationAction(_state: ActionState, form: FormData): Promise<ActionState> {
  return applicantAction(submitApplicationInput, submitApplication, form)
}

export async function correctApplicationAction(_state: ActionState, form: FormData): Promise<ActionState> {
  return applicantAction(correctApplicationInput, correctApplication, form)
}
