export type FieldErrors = Record<string, string[]>

export type SubmittedValues = Record<string, string | string[]>

/** What a form gets back from its server action: nothing yet, a refusal with what was typed, or success. */
export type ActionState =
  | { status: 'idle' }
  | {
      status: 'invalid' | 'refused' | 'conflict' | 'forbidden' | 'not-found' | 'too-many' | 'signed-out'
      message: string
      fieldErrors?: FieldErrors
      values: SubmittedValues
      currentVersion?: number
    }
  | {
      /** What was typed before and never saved is back in the form. */
      status: 'restored'
      message: string
      values: SubmittedValues
    }
  | {
      status: 'done'
      message?: string
      values?: SubmittedValues
      /** Sanitized HTML of the form's long text, where its preview was asked for and nothing was saved. */
      preview?: string
    }

/** What a form sends as `intent` to keep what is typed, or to drop what was kept. */
export const DRAFT_INTENTS = { keep: 'keep-draft', drop: 'drop-draft' } as const

/** The state of a form that was not sent yet. */
export const IDLE: ActionState = { status: 'idle' }

const FRAMEWORK_KEY = /^(?:\d+_)?\$ACTION_/
const SECRET_KEY = /password|token|secret/i

/**
 * What was typed into a form, to be shown again when it is refused. A field sent more than once is an array.
 * Left out: the framework's own fields, files (a browser never takes them back) and secrets, which must not travel
 * back into the page.
 */
export function valuesOf(form: FormData): SubmittedValues {
  const values = new Map<string, string | string[]>()
  for (const [key, value] of form) {
    if (typeof value !== 'string' || FRAMEWORK_KEY.test(key) || SECRET_KEY.test(key)) continue
    const before = values.get(key)
    values.set(key, before === undefined ? value : [before, value].flat())
  }
  return Object.fromEntries(values)
}
