import { beforeAll, describe, expect, test } from 'vitest'
import { authorize } from '@/lib/server/auth/authorize'
import { authOptions } from '@/lib/server/auth/options'
import { findSession } from '@/lib/server/auth/session-store'
import { TooManyError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

const PASSWORD = 'a sentence of mine'
/** Each test counts its attempts by an address of its own. */
const address = () => `198.51.100.${crypto.randomUUID()}`
const reasonOf = (attempt: Promise<unknown>) => attempt.catch((error: unknown) => error)

beforeAll(emptyDatabase)

describe('signing in', () => {
  test('works with the login name or the e-mail address, however it is typed', async () => {
    const { id } = await makeUser(db, { loginName: 'office', email: 'office@example.cn', password: PASSWORD })
    for (const login of ['office', ' OFFICE ', 'ｏｆｆｉｃｅ', 'Office@Example.cn']) {
      expect(await authorize(login, PASSWORD, address())).toEqual({ id })
    }
  })

  test('fails alike for a wrong password, an unknown account, a disabled one and one without a password', async () => {
    await makeUser(db, { loginName: 'known', password: PASSWORD })
    await makeUser(db, { loginName: 'disabled', password: PASSWORD, status: 'disabled' })
    await makeUser(db, { loginName: 'invited' })
    expect(await authorize('known', 'something else', address())).toBeNull()
    expect(await authorize('unknown', PASSWORD, address())).toBeNull()
    expect(await authorize('disabled', PASSWORD, address())).toBeNull()
    expect(await authorize('invited', PASSWORD, address())).toBeNull()
    expect(await authorize("' or 1=1 --", PASSWORD, address())).toBeNull()
  })

  test('takes a password composed or decomposed, as the keyboard has it', async () => {
    const { id } = await makeUser(db, { loginName: 'composed', password: 'un caf\u00e9 au lait' })
    expect(await authorize('composed', 'un cafe\u0301 au lait', address())).toEqual({ id })
  })

  test('is refused for a while after ten wrong passwords, even with the right one', async () => {
    await makeUser(db, { loginName: 'attacked', password: PASSWORD })
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await authorize('attacked', `guess ${attempt}`, address())).toBeNull()
    }
    expect(await reasonOf(authorize('attacked', PASSWORD, address()))).toBeInstanceOf(TooManyError)
  })

  test('begins to count again after the right password', async () => {
    const { id } = await makeUser(db, { loginName: 'forgetful', password: PASSWORD })
    for (let round = 1; round <= 2; round += 1) {
      for (let attempt = 1; attempt <= 9; attempt += 1) await authorize('forgetful', 'guess', address())
      expect(await authorize('forgetful', PASSWORD, address())).toEqual({ id })
    }
  })

  test('is refused for an address from which sixty accounts were tried', async () => {
    const from = address()
    for (let attempt = 1; attempt <= 60; attempt += 1) await authorize(`nobody-${attempt}`, 'guess', from)
    expect(await reasonOf(authorize('nobody-61', 'guess', from))).toBeInstanceOf(TooManyError)
  })

  test('of a whole school behind one address does not use up its attempts', async () => {
    const from = address()
    const { id } = await makeUser(db, { loginName: 'teacher', password: PASSWORD })
    for (let attempt = 1; attempt <= 65; attempt += 1) {
      expect(await authorize('teacher', PASSWORD, from)).toEqual({ id })
    }
  })
})

describe('next-auth’s own address', () => {
  type Provider = {
    options: { authorize: (credentials: object, request: object) => Promise<{ id: string } | null> }
  }

  function signIn(login: string, password: string) {
    const [provider] = authOptions().providers as unknown as Provider[]
    return provider?.options.authorize({ login, password }, { headers: {} })
  }

  test('obeys the same limits, and says nothing of why', async () => {
    const { id } = await makeUser(db, { loginName: 'callback', password: PASSWORD })
    expect(await signIn('callback', PASSWORD)).toEqual({ id })
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await signIn('callback', `guess ${attempt}`)).toBeNull()
    }
    expect(await signIn('callback', PASSWORD)).toBeNull()
    expect(await reasonOf(authorize('callback', PASSWORD, address()))).toBeInstanceOf(TooManyError)
  })

  test('makes sessions that stand in our table and can be revoked', async () => {
    const { id } = await makeUser(db, { loginName: 'by-next-auth', password: PASSWORD })
    const { encode, decode } = authOptions().jwt ?? {}
    const secret = 'unused'
    const token = (await encode?.({ token: { sub: id }, secret })) ?? ''
    expect(await decode?.({ token, secret })).toMatchObject({ sub: id })
    expect((await findSession(token, new Date()))?.userId).toBe(id)
    await db.session.deleteMany({ where: { userId: id } })
    expect(await decode?.({ token, secret })).toBeNull()
  })

  test('leads back to paths of this site only', async () => {
    const redirect = authOptions().callbacks?.redirect
    const baseUrl = 'http://localhost:3000'
    expect(await redirect?.({ url: '/workspace', baseUrl })).toBe('http://localhost:3000/workspace')
    for (const url of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example']) {
      const target = new URL((await redirect?.({ url, baseUrl })) ?? '')
      expect(target.origin).toBe('http://localhost:3000')
    }
  })
})
