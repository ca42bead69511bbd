import type { ActionState } from '@/lib/shared/action-state'
import { TooManyError } from '@/lib/shared/errors'
import { countCharacters } from '@/lib/shared/text'
import { keepingTyped, refusalOf } from './action'
import { consume } from './auth/limits'
import { currentActor } from './auth/session'
import { renderMarkdown } from './markdown'

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>

/** What the button 预览 of a form sends as `intent`. */
const PREVIEW = 'preview'

/**
 * Gives a form's action a second button, 预览 (`intent=preview`): it saves nothing and answers with the Markdown of
 * one field as visitors would see it, with everything typed. Works without JavaScript, as the form itself does.
 * For signed-in people only, at most `max` characters, and limited per account like every writing.
 */
export function withPreview(action: FormAction, { field = 'body', max = 50_000 } = {}): FormAction {
  return (state, form) =>
    keepingTyped(form, async (values) => {
      if (form.get('intent') !== PREVIEW) return action(state, form)
      const actor = await currentActor()
      // The action itself knows best what to do with what was typed when the session has ended.
      if (!actor?.userId) return action(state, form)
      const source = String(form.get(field) ?? '')
      if (countCharacters(source) > max) {
        const sentence = `正文不能超过 ${max} 个字`
        return { status: 'invalid', message: sentence, fieldErrors: { [field]: [sentence] }, values }
      }
      try {
        await consume('writeAccount', actor.userId)
      } catch (error) {
        if (error instanceof TooManyError) return refusalOf(error, values)
        throw error
      }
      return { status: 'done', values, preview: renderMarkdown(source) }
    })
}
