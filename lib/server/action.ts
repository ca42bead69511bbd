import { refresh, updateTag } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type * as z from 'zod'
import { type ActionState, type FieldErrors, type SubmittedValues, valuesOf } from '@/lib/shared/action-state'
import type { Actor } from '@/lib/shared/actor'
import {
  ConflictError,
  DATABASE_AWAY,
  ForbiddenError,
  NotFoundError,
  RefusedError,
  TooManyError,
} from '@/lib/shared/errors'
import { clientAddress } from './auth/address'
import { sessionCookieName } from './auth/cookies'
import { consume, type LimitName } from './auth/limits'
import { currentActor } from './auth/session'
import { findSessionOwner } from './auth/session-store'
import { isDatabaseAway } from './database-away'
import { dropFormDraft, keepFormDraft } from './form-drafts'
import { log } from './log'

export type ActionOutcome = { redirectTo: string } | { message: string; values?: SubmittedValues }

type ActionDefinition<S extends z.ZodType, R extends { tags: readonly string[] }> = {
  schema: S
  /** The one mutation. It checks the actor's permission itself. */
  run: (actor: Actor, input: z.output<S>) => Promise<R>
  done: (result: R, input: z.output<S>) => ActionOutcome
}

type Refusal = Extract<ActionState, { currentVersion?: number }>

/**
 * Makes a server action: FormData → zod → the actor from the database → one mutation → expired tags → where to go.
 * Input errors, refusals and a database that is away come back as values with everything that was typed; anything else
 * is a fault and throws.
 */
export function defineAction<S extends z.ZodType, R extends { tags: readonly string[] }>({
  schema,
  run,
  done,
}: ActionDefinition<S, R>): (state: ActionState, form: FormData) => Promise<ActionState> {
  return (_state, form) =>
    keepingTyped(form, async (values) => {
      const actor = await currentActor()
      if (!actor) return signedOut(values)
      const parsed = schema.safeParse(formToObject(form))
      if (!parsed.success) return invalid(parsed.error, values)
      let result: R
      try {
        result = await run(actor, parsed.data)
      } catch (error) {
        return refusalOf(error, values)
      }
      await forgetDraft(actor)
      return finish(result, done(result, parsed.data))
    })
}

type PublicActionDefinition<S extends z.ZodType, R extends { tags: readonly string[] }> = {
  schema: S
  /** Counts every well-formed attempt from the visitor's address. */
  limit?: LimitName
  run: (input: z.output<S>, address: string) => Promise<R>
  done: (result: R, input: z.output<S>) => ActionOutcome
}

/**
 * Makes a server action for people without a session: FormData → zod → limit by address → one mutation → expired
 * tags → where to go. What lets them do it (a password, the token of a link, or nothing) is for the mutation to ask.
 */
export function definePublicAction<S extends z.ZodType, R extends { tags: readonly string[] }>({
  schema,
  limit,
  run,
  done,
}: PublicActionDefinition<S, R>): (state: ActionState, form: FormData) => Promise<ActionState> {
  return (_state, form) =>
    keepingTyped(form, async (values) => {
      const parsed = schema.safeParse(formToObject(form))
      if (!parsed.success) return invalid(parsed.error, values)
      let result: R
      try {
        const address = clientAddress(await headers())
        if (limit) await consume(limit, address)
        result = await run(parsed.data, address)
      } catch (error) {
        return refusalOf(error, values)
      }
      return finish(result, done(result, parsed.data))
    })
}

/** Does what a form asks for; while the database is away what was typed comes back, to be sent again later. */
export async function keepingTyped(
  form: FormData,
  work: (values: SubmittedValues) => Promise<ActionState>,
): Promise<ActionState> {
  const values = valuesOf(form)
  try {
    return await work(values)
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    log().warn({ error }, 'a form was given back: the database is away')
    return { status: 'refused', message: DATABASE_AWAY, values }
  }
}

function finish(result: { tags: readonly string[] }, outcome: ActionOutcome): ActionState {
  for (const tag of result.tags) updateTag(tag)
  // Lists and versions on the same page are old now, and so is the head that a page led to may share with it.
  refresh()
  if ('redirectTo' in outcome) redirect(outcome.redirectTo)
  return { status: 'done', ...outcome }
}

/** The fields of a form as an object. A name that comes several times becomes an array; the framework's own are dropped. */
function formToObject(form: FormData): Record<string, unknown> {
  const entries = new Map<string, unknown>()
  for (const [name, value] of form) {
    if (/^(\d+_)?\$ACTION_/.test(name)) continue
    const before = entries.get(name)
    if (before === undefined) entries.set(name, value)
    else entries.set(name, Array.isArray(before) ? [...before, value] : [before, value])
  }
  return Object.fromEntries(entries)
}

/** The answer to input that the schema refuses: every message beside its field. */
export function invalid(error: z.ZodError, values: SubmittedValues): Refusal {
  const fieldErrors: FieldErrors = {}
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? '')
    fieldErrors[name] = [...(fieldErrors[name] ?? []), issue.message]
  }
  return { status: 'invalid', message: '有内容需要修改，请看下面的说明。', fieldErrors, values }
}

/** The answer to an expected refusal; an unexpected error is thrown on, to the error page and the log. */
export function refusalOf(error: unknown, values: SubmittedValues): Refusal {
  if (error instanceof RefusedError) {
    const fieldErrors = error.field ? { [error.field]: [error.sentence] } : { ...error.beside }
    return { status: 'refused', message: error.sentence, fieldErrors, values }
  }
  if (error instanceof ConflictError) {
    const message = '您编辑期间，别人已经保存了新的内容。您填写的内容仍在下面，请对照后再保存。'
    return { status: 'conflict', message, values, currentVersion: error.currentVersion }
  }
  if (error instanceof ForbiddenError) {
    return { status: 'forbidden', message: '您的账号没有做这件事的权限。', values }
  }
  if (error instanceof NotFoundError) {
    return { status: 'not-found', message: '要修改的记录不存在，可能已被删除。', values }
  }
  if (error instanceof TooManyError) {
    return { status: 'too-many', message: `操作过于频繁，请在 ${error.retryAfterSeconds} 秒后再试。`, values }
  }
  if (!isDatabaseAway(error)) log().error({ error }, 'action failed')
  throw error
}

/**
 * The session ended while somebody was typing. What they typed is kept for the owner of the ended session, until
 * they are back on the same page; a form without JavaScript would lose it on the way through the sign-in page.
 */
async function signedOut(values: SubmittedValues): Promise<ActionState> {
  const token = (await cookies()).get(sessionCookieName())?.value
  const userId = token ? await findSessionOwner(token) : null
  const path = await formPath()
  if (userId && path) {
    await keepFormDraft(userId, path, values)
    redirect(`/sign-in?returnTo=${encodeURIComponent(path)}&kept=1`)
  }
  return {
    status: 'signed-out',
    message: '登录已失效，请在新窗口登录后回到本页再提交。您填写的内容仍在下面。',
    values,
  }
}

/** What was kept for this form has now been saved. If the database goes away just then, that stays true. */
async function forgetDraft(actor: Actor): Promise<void> {
  const path = await formPath()
  if (!actor.userId || !path) return
  try {
    await dropFormDraft(actor.userId, path)
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    log().warn({ error }, 'what was kept of a saved form is still there: the database is away')
  }
}

/** The page of the workspace or the administration whose form was sent; null for any other. */
export async function formPath(): Promise<string | null> {
  try {
    const { pathname } = new URL((await headers()).get('referer') ?? '')
    return /^\/(workspace|admin)\//.test(pathname) ? pathname : null
  } catch {
    return null
  }
}

/** Leads to another page, or to the same page anew. */
export function leadTo(path: string): never {
  redirect(path)
}
