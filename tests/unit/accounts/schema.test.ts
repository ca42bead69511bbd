import { describe, expect, test } from 'vitest'
import { changePasswordInput, newPassword, profileInput, signInInput } from '@/lib/features/accounts/schema'
import { acceptInvitationInput } from '@/lib/features/accounts/sign-ups/schema'

const TOKEN = 'a'.repeat(43)
const PASSWORD = 'a sentence of mine'
const account = {
  token: TOKEN,
  loginName: 'qdzy-office',
  displayName: '产教融合办公室',
  newPassword: PASSWORD,
  newPasswordAgain: PASSWORD,
}

function messages(input: unknown): Record<string, string> {
  const result = acceptInvitationInput.safeParse(input)
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [String(path[0]), message]))
}

describe('a login name', () => {
  test.each([
    ['  QDZY-Office ', 'qdzy-office'],
    ['ｑｄｚｙ－２０２４', 'qdzy-2024'],
    ['a\u0000b\u202ec', 'abc'],
  ])('%j is stored as %s', (typed, stored) => {
    expect(acceptInvitationInput.parse({ ...account, loginName: typed }).loginName).toBe(stored)
  })

  test.each([['ab'], ['-abc'], ['a b c'], ['青岛'], ['a@b.cn'], ['😀😀😀'], ['a'.repeat(41)], ["a'or'1"]])(
    '%j is refused with a sentence',
    (typed) => {
      expect(messages({ ...account, loginName: typed }).loginName).toContain('登录名应为')
    },
  )

  test('that is missing is asked for', () => {
    expect(messages({ ...account, loginName: ' ' }).loginName).toBe('请填写登录名')
    expect(messages({ ...account, loginName: undefined }).loginName).toBe('请填写登录名')
  })
})

describe('a new password', () => {
  test.each([
    ['短密码', '密码至少需要 10 个字符'],
    ['aaaaaaaaaaaa', '密码过于简单，请换一个'],
    ['😀'.repeat(129), '密码不能超过 128 个字符'],
  ])('%s is refused: %s', (typed, sentence) => {
    const issues = newPassword.safeParse(typed).error?.issues.map((issue) => issue.message)
    expect(issues).toContain(sentence)
  })

  test('may be a sentence in any script, with spaces and emoji', () => {
    for (const typed of ['我家门前有一条清清的小河', 'four plain words here', '𠮷😀a1'.repeat(32)]) {
      expect(newPassword.safeParse(typed).success).toBe(true)
    }
  })

  test('as long as one may choose can also be typed to sign in', () => {
    const longest = '𠮷😀a1'.repeat(32)
    expect(signInInput.safeParse({ login: 'abc', password: longest }).success).toBe(true)
    const change = { currentPassword: longest, newPassword: longest, newPasswordAgain: longest }
    expect(changePasswordInput.safeParse(change).success).toBe(true)
  })

  test('typed differently the second time is refused at that field', () => {
    expect(messages({ ...account, newPasswordAgain: 'something else' })).toEqual({
      newPasswordAgain: '两次填写的密码不一致',
    })
  })
})

test('a token that was cut or changed is refused before anything is looked up', () => {
  for (const token of ['', 'short', `${TOKEN}x`, '../../etc/passwd', "' or 1=1 --"]) {
    expect(messages({ ...account, token }).token).toContain('链接不完整')
  }
})

test('an e-mail address is folded, may be missing, and must be whole', () => {
  expect(acceptInvitationInput.parse({ ...account, email: ' Office@Example.EDU.cn ' }).email).toBe(
    'office@example.edu.cn',
  )
  expect(acceptInvitationInput.parse({ ...account, email: '' }).email).toBeNull()
  expect(messages({ ...account, email: 'office@' }).email).toContain('完整的邮箱')
})

test('a telephone number is digits', () => {
  const profile = { version: '1', displayName: '办公室' }
  expect(profileInput.parse({ ...profile, phone: '0532-8888 6666' }).phone).toBe('0532-8888 6666')
  expect(profileInput.safeParse({ ...profile, phone: '<script>' }).success).toBe(false)
})
