import type { Actor } from '@/lib/features/accounts/types'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { db } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { isRecordId } from '@/lib/shared/ids'
import { checkFields } from '../checks/data'
import type { TypedFields } from '../checks/rules'
import { FORM_STEP_FIELDS, FORM_STEPS, POSITION_FIELDS } from '../constants'
import { findStoredPosition } from '../drafts/data'
import { patchOf, toFields } from '../drafts/rules'
import { can } from '../permissions'
import { readTyped } from '../schema'
import type { PositionCheck } from '../types'

/** The fields of a page of the form, or of the whole form. */
function fieldsOf(part: unknown) {
  const step = FORM_STEPS.find((one) => one === part)
  return step && step !== 'check' ? FORM_STEP_FIELDS[step] : POSITION_FIELDS
}

/** A region that is still being typed is none yet. */
async function codeOf(text: string | null | undefined): Promise<string | null> {
  if (!text) return null
  try {
    return await resolveRegion(text, 'region')
  } catch (error) {
    if (error instanceof RefusedError) return null
    throw error
  }
}

function valuesIn(form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const all = form.getAll(name)
      return [name, all.length > 1 ? all : all[0]]
    }),
  )
}

/**
 * What the rules say of a position as a form that changes it stands at this moment: `part` names the page of the form;
 * what it does not hold is as it is stored. Null for those who may not change the position.
 */
export async function checkTyped(actor: Actor, id: string, form: FormData): Promise<PositionCheck | null> {
  const row = isRecordId(id) ? await findStoredPosition(db, id) : null
  if (!row || !can(actor, 'edit', row)) return null
  const { region, ...typed } = readTyped(fieldsOf(form.get('part')), valuesIn(form))
  const patch = patchOf({
    ...(typed as Parameters<typeof patchOf>[0]),
    ...(region !== undefined && { regionCode: await codeOf(region) }),
  })
  const fields: TypedFields = { ...toFields(row), ...patch }
  const { check } = await checkFields(db, row.organizationId, fields)
  return check
}
