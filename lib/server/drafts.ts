import { type ActionState, DRAFT_INTENTS, valuesOf } from '@/lib/shared/action-state'
import { TooManyError } from '@/lib/shared/errors'
import { formPath, keepingTyped, leadTo } from './action'
import { consume } from './auth/limits'
import { currentActor } from './auth/session'
import { dropFormDraft, keepFormDraft } from './form-drafts'

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>

/** The browser says it in a word beside the button; what was typed before stays kept. */
const UNKEPT: ActionState = { status: 'refused', message: '未能自动保存', values: {} }

async function keep(form: FormData): Promise<ActionState> {
  const actor = await currentActor()
  const path = await formPath()
  if (!actor?.userId || !path) return UNKEPT
  try {
    await consume('writeAccount', actor.userId)
  } catch (error) {
    if (error instanceof TooManyError) return UNKEPT
    throw error
  }
  const { intent: _, ...values } = valuesOf(form)
  await keepFormDraft(actor.userId, path, values)
  return { status: 'done' }
}

async function drop(): Promise<never> {
  const actor = await currentActor()
  const path = await formPath()
  if (!actor?.userId || !path) leadTo('/sign-in')
  await dropFormDraft(actor.userId, path)
  leadTo(path)
}

/**
 * Lets a form keep what is typed before it is saved (`intent=keep-draft`, sent by the browser every few seconds) and
 * drop it again (`intent=drop-draft`, a button that works without JavaScript). What is kept comes back with
 * `loadKeptForm`, and is forgotten once the form was saved.
 */
export function withDrafts(action: FormAction): FormAction {
  return async (state, form) => {
    const intent = form.get('intent')
    if (intent !== DRAFT_INTENTS.keep && intent !== DRAFT_INTENTS.drop) return action(state, form)
    return keepingTyped(form, () => (intent === DRAFT_INTENTS.keep ? keep(form) : drop()))
  }
}
