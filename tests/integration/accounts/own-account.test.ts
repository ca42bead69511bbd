import { beforeEach, describe, expect, test } from 'vitest'
import { findOwnProfile } from '@/lib/features/accounts/data'
import { changePassword, updateOwnProfile } from '@/lib/features/accounts/mutations'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { createResetLink, resetPassword } from '@/lib/features/accounts/resets/mutations'
import { createSession, findSession } from '@/lib/server/auth/session-store'
import { ConflictError, ForbiddenError, RefusedError, TooManyError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

const OLD = 'an old sentence of mine'
const NEW = 'a new sentence of mine'
const change = { currentPassword: OLD, newPassword: NEW, newPasswordAgain: NEW }

beforeEach(emptyDatabase)

describe('changing one’s password', () => {
  test('ends the other sessions and open reset links, and keeps the session in use', async () => {
    const user = await makeUser(db, { password: OLD })
    const here = await createSession(user.id, null, new Date())
    const elsewhere = await createSession(user.id, null, new Date())
    const { link } = await createResetLink(SYSTEM_ACTOR, { id: user.id })
    await changePassword(user.actor, change, here.token)
    expect(await findSession(here.token, new Date())).not.toBeNull()
    expect(await findSession(elsewhere.token, new Date())).toBeNull()
    const token = link.split('/').at(-1) ?? ''
    const byLink = resetPassword({ token, newPassword: OLD, newPasswordAgain: OLD }, new Date())
    await expect(byLink).rejects.toBeInstanceOf(RefusedError)
  })

  test('needs the present password, and stops somebody who guesses it', async () => {
    const user = await makeUser(db, { password: OLD })
    const guess = () => changePassword(user.actor, { ...change, currentPassword: 'guess' }, null)
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await expect(guess()).rejects.toMatchObject({ field: 'currentPassword' })
    }
    await expect(changePassword(user.actor, change, null)).rejects.toBeInstanceOf(TooManyError)
  })

  test('is nothing that the system does', async () => {
    await expect(changePassword(SYSTEM_ACTOR, change, null)).rejects.toBeInstanceOf(ForbiddenError)
  })
})

describe('changing one’s data', () => {
  const input = { version: 1, displayName: '新的名称', email: null, phone: null, currentPassword: '' }

  test('needs the present password for a new e-mail address only', async () => {
    const user = await makeUser(db, { password: OLD })
    await updateOwnProfile(user.actor, { ...input, phone: '0532-00000000' })
    const withMail = { ...input, version: 2, email: 'new@example.cn' }
    await expect(updateOwnProfile(user.actor, withMail)).rejects.toMatchObject({ field: 'currentPassword' })
    await updateOwnProfile(user.actor, { ...withMail, currentPassword: OLD })
    expect(await findOwnProfile(user.id)).toMatchObject({ displayName: '新的名称', email: 'new@example.cn' })
  })

  test('is refused when it was changed meanwhile, and when another account has the address', async () => {
    await makeUser(db, { email: 'taken@example.cn' })
    const user = await makeUser(db, { password: OLD })
    await updateOwnProfile(user.actor, input)
    const stale = updateOwnProfile(user.actor, input)
    await expect(stale).rejects.toBeInstanceOf(ConflictError)
    await expect(stale).rejects.toMatchObject({ currentVersion: 2 })
    const taken = { ...input, version: 2, email: 'taken@example.cn', currentPassword: OLD }
    await expect(updateOwnProfile(user.actor, taken)).rejects.toMatchObject({ field: 'email' })
    expect(await db.auditEntry.count({ where: { action: 'user.update' } })).toBe(1)
  })
})
