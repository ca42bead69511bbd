import { setTimeout as wait } from 'node:timers/promises'
import { get } from '@/tests/support/http'
import { readForm } from './forms'

/** The one account of the measured city; it may change one unit. */
export const LOGIN = { login: 'bench', password: 'password of the bench' }

export type Edits = {
  /** From sending the form to its answer. */
  saved: number[]
  /** The first request for the public page after that. */
  viewed: number[]
  /** How often that very request showed the change. */
  atOnce: number
  /** Through the front cache: from the answer to the change being seen by somebody who asks every 10 ms. */
  throughFront: number[]
}

const LONGEST_WAIT_MS = 10_000

/** Signs in by the form, as a browser without JavaScript would; gives the cookie. */
async function signIn(base: string): Promise<string> {
  const page = await get(`${base}/sign-in`)
  const form = readForm(page.body.toString(), '登录')
  form.set('login', LOGIN.login)
  form.set('password', LOGIN.password)
  const headers = { origin: base }
  const answer = await fetch(`${base}/sign-in`, { method: 'POST', body: form, headers, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  if (answer.status !== 303 || cookie.length === 0)
    throw new Error(`Signing in was answered ${answer.status}`)
  return cookie.join('; ')
}

async function untilSeen(url: string, text: string): Promise<number> {
  const begun = performance.now()
  while (performance.now() - begun < LONGEST_WAIT_MS) {
    const { body } = await get(url, { headers: { 'Accept-Encoding': 'identity' } })
    if (body.includes(text)) return performance.now() - begun
    await wait(10)
  }
  throw new Error(`The change is not seen after ${LONGEST_WAIT_MS} ms: ${url}`)
}

/**
 * Changes what a unit says of itself, so many times: through the real form, its server action, its transaction and
 * its audit entry. After each change the public page is asked for, directly and (where there is one) through the
 * front cache, which holds the page as it was.
 */
export async function measureEdits(
  { url: base, front }: { url: string; front?: string },
  unit: { id: string; slug: string },
  times: number,
): Promise<Edits> {
  const cookie = await signIn(base)
  const address = `${base}/workspace/organization/${unit.id}/edit`
  const path = `/members/${unit.slug}`
  const result: Edits = { saved: [], viewed: [], atOnce: 0, throughFront: [] }
  for (let turn = 1; turn <= times; turn += 1) {
    const form = readForm((await get(address, { headers: { cookie } })).body.toString(), '单位资料')
    const summary = `第 ${turn} 次修改的简介 ${Date.now()}`
    form.set('summary', summary)
    // Seen just now, so that the front cache holds it fresh.
    if (front) await get(front + path)
    const begun = performance.now()
    const answer = await fetch(address, {
      method: 'POST',
      body: form,
      headers: { cookie, origin: base },
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    result.saved.push(performance.now() - begun)
    if (answer.status >= 400) throw new Error(`Saving was answered ${answer.status}`)
    const waiting = front ? untilSeen(front + path, summary) : null
    const view = await get(base + path)
    result.viewed.push(view.milliseconds)
    if (view.body.includes(summary)) result.atOnce += 1
    if (waiting) result.throughFront.push(await waiting)
  }
  return result
}
