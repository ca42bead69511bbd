import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { cleanSessions } from '@/lib/features/accounts/jobs'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { defineAction, definePublicAction } from '@/lib/server/action'
import { sessionCookieName } from '@/lib/server/auth/cookies'
import { createSession, IDLE_MS } from '@/lib/server/auth/session-store'
import { withDrafts } from '@/lib/server/drafts'
import { DRAFT_INTENTS, IDLE } from '@/lib/shared/action-state'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

/** What the framework gives and takes in a request: cookies, headers, and where the action leads. */
const request = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  headers: new Headers(),
  expired: [] as string[],
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined,
  }),
  headers: async () => request.headers,
}))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`)
  },
  notFound: () => {
    throw new Error('not found')
  },
}))
vi.mock('next/cache', () => ({
  updateTag: (tag: string) => request.expired.push(tag),
  refresh: () => request.expired.push('this page'),
}))

const PATH = '/workspace/organization'
const runs: unknown[] = []
const save = defineAction({
  schema: z.object({ name: z.string().min(1, '请填写名称'), topic: z.array(z.string()).optional() }),
  run: async (actor, input) => {
    runs.push({ userId: actor.userId, input })
    return { tags: ['units'] }
  },
  done: () => ({ message: '已保存' }),
})

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) data.append(name, value)
  }
  return data
}

async function signIn(now = new Date()) {
  const user = await makeUser(db)
  const { token } = await createSession(user.id, null, now)
  request.cookies.set(sessionCookieName(), token)
  return user
}

beforeEach(async () => {
  await emptyDatabase()
  request.cookies.clear()
  request.headers = new Headers({ referer: `http://localhost:3000${PATH}?tab=1` })
  request.expired.length = 0
  runs.length = 0
})

describe('a form sent after the session has ended', () => {
  const typed = {
    name: '𠮷祥学校',
    topic: ['甲', '乙'],
    newPassword: 'secret',
    token: 'secret',
    $ACTION_ID: 'x',
  }

  test('is kept for its owner, without secrets, and is back in the form after signing in', async () => {
    const user = await signIn(new Date(Date.now() - 2 * IDLE_MS))
    const returnTo = encodeURIComponent(PATH)
    await expect(save(IDLE, form(typed))).rejects.toThrow(`redirect /sign-in?returnTo=${returnTo}&kept=1`)
    expect(runs).toEqual([])
    const { token } = await createSession(user.id, null, new Date())
    request.cookies.set(sessionCookieName(), token)
    expect(await loadKeptForm(PATH)).toMatchObject({
      status: 'restored',
      values: { name: '𠮷祥学校', topic: ['甲', '乙'] },
    })
    expect(JSON.stringify(await db.formDraft.findMany())).not.toContain('secret')
    expect(await loadKeptForm('/workspace/other')).toEqual(IDLE)
  })

  test('is given back only to a form that has its fields', async () => {
    await signIn(new Date(Date.now() - 2 * IDLE_MS))
    await expect(save(IDLE, form(typed))).rejects.toThrow('kept=1')
    const { userId } = await db.formDraft.findFirstOrThrow()
    request.cookies.set(sessionCookieName(), (await createSession(userId, null, new Date())).token)
    expect(await loadKeptForm(PATH, 'name')).toMatchObject({ status: 'restored' })
    expect(await loadKeptForm(PATH, 'organization')).toEqual(IDLE)
  })

  test('is forgotten once it was saved, and after a week', async () => {
    const user = await signIn()
    const draft = { userId: user.id, values: { name: '旧' } }
    await db.formDraft.create({ data: { ...draft, path: PATH } })
    await db.formDraft.create({ data: { ...draft, path: '/workspace/other' } })
    expect(await save(IDLE, form({ name: '新' }))).toMatchObject({ status: 'done' })
    expect(await loadKeptForm(PATH)).toEqual(IDLE)
    expect(await db.formDraft.count()).toBe(1)
    await cleanSessions(new Date(Date.now() + 8 * 24 * 3600_000))
    expect(await db.formDraft.count()).toBe(0)
  })

  test('comes back as it was where nobody can tell whose it is', async () => {
    request.cookies.set(sessionCookieName(), 'an unknown token')
    expect(await save(IDLE, form(typed))).toMatchObject({
      status: 'signed-out',
      values: { name: '𠮷祥学校' },
    })
    request.cookies.clear()
    expect(await save(IDLE, form(typed))).toMatchObject({ status: 'signed-out' })
    expect(await db.formDraft.count()).toBe(0)
  })

  test('from another site or a page outside the workspace is not kept', async () => {
    await signIn(new Date(Date.now() - 2 * IDLE_MS))
    for (const referer of ['https://evil.example/join', 'not an address', 'http://localhost:3000/sign-in']) {
      request.headers = new Headers({ referer })
      expect(await save(IDLE, form(typed))).toMatchObject({ status: 'signed-out' })
    }
    expect(await db.formDraft.count()).toBe(0)
  })
})

describe('a form that keeps what is typed', () => {
  const drafting = withDrafts(save)
  const keep = (fields: Record<string, string | string[]>) =>
    drafting(IDLE, form({ ...fields, intent: DRAFT_INTENTS.keep }))

  test('has it back on the same page, in the place of what was kept before', async () => {
    const user = await signIn()
    expect(await keep({ name: '甲' })).toEqual({ status: 'done' })
    expect(await keep({ name: '', topic: ['甲', '乙'], password: 'secret' })).toEqual({ status: 'done' })
    expect(await loadKeptForm(PATH)).toMatchObject({
      status: 'restored',
      message: expect.stringMatching(/^已恢复您 .+ 填写、尚未保存的内容/),
      values: { name: '', topic: ['甲', '乙'] },
    })
    expect(await db.formDraft.findMany()).toMatchObject([
      { userId: user.id, path: PATH, values: { name: '', topic: ['甲', '乙'] } },
    ])
    expect(runs).toEqual([])
  })

  test('forgets it when it is saved, not when it is refused, and where it is not wanted', async () => {
    await signIn()
    await keep({ name: '甲' })
    await drafting(IDLE, form({ name: '' }))
    expect(await db.formDraft.count()).toBe(1)
    await drafting(IDLE, form({ name: '甲' }))
    expect(await db.formDraft.count()).toBe(0)
    await keep({ name: '乙' })
    await expect(drafting(IDLE, form({ name: '乙', intent: DRAFT_INTENTS.drop }))).rejects.toThrow(
      `redirect ${PATH}`,
    )
    expect(await db.formDraft.count()).toBe(0)
  })

  test('keeps nothing of somebody who is not signed in', async () => {
    expect(await keep({ name: '甲' })).toMatchObject({ status: 'refused' })
    expect(await db.formDraft.count()).toBe(0)
  })
})

describe('an action', () => {
  test('runs for the actor of the session, expires its tags and refreshes the page that it stays on', async () => {
    const user = await signIn()
    const state = await save(IDLE, form({ name: '名称', topic: ['甲', '乙'] }))
    expect(state).toEqual({ status: 'done', message: '已保存' })
    expect(runs).toEqual([{ userId: user.id, input: { name: '名称', topic: ['甲', '乙'] } }])
    expect(request.expired).toEqual(['units', 'this page'])
  })

  test('gives back what was typed beside what is wrong with it', async () => {
    await signIn()
    expect(await save(IDLE, form({ name: '', note: '<b>x</b>' }))).toEqual({
      status: 'invalid',
      message: '有内容需要修改，请看下面的说明。',
      fieldErrors: { name: ['请填写名称'] },
      values: { name: '', note: '<b>x</b>' },
    })
  })

  test('for visitors needs no session, and counts by address', async () => {
    const ask = definePublicAction({
      schema: z.object({ login: z.string() }),
      limit: 'resetAddress',
      run: async () => ({ tags: [] }),
      done: () => ({ message: '好' }),
    })
    const states = []
    for (let attempt = 1; attempt <= 11; attempt += 1) states.push(await ask(IDLE, form({ login: 'x' })))
    expect(states.filter(({ status }) => status === 'done')).toHaveLength(10)
    expect(states.at(-1)).toMatchObject({ status: 'too-many', values: { login: 'x' } })
  })
})
