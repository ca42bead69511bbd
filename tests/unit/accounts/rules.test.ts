import { describe, expect, test } from 'vitest'
import { grantWords, hasOwnScope } from '@/lib/features/accounts/grants/rules'
import { browserWords, safeReturnPath } from '@/lib/features/accounts/rules'
import { ROLES } from '@/lib/shared/actor'

describe('after signing in one only ever lands on a path of this site', () => {
  test.each([
    ['/workspace', '/workspace'],
    ['/admin/users?q=a&after=b', '/admin/users?q=a&after=b'],
    ['/workspace/projects/new#section', '/workspace/projects/new'],
    ['/members/青岛', '/members/%E9%9D%92%E5%B2%9B'],
    ['/workspace/../admin', '/admin'],
  ])('%s leads to %s', (given, path) => {
    expect(safeReturnPath(given)).toBe(path)
  })

  test.each([
    [null],
    [undefined],
    [''],
    ['workspace'],
    ['//evil.example'],
    ['///evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['https://evil.example'],
    ['https:/evil.example'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['@evil.example'],
    ['/.//evil.example'],
    ['/x/..//evil.example'],
    ['/%2e//evil.example'],
    ['/sign-in'],
    ['/sign-in?returnTo=/sign-in'],
    ['/sign-in/reset'],
    [`/${'a'.repeat(1_000)}`],
  ])('%j leads to the workspace', (given) => {
    expect(safeReturnPath(given)).toBe('/workspace')
  })

  test('an encoded slash or backslash stays encoded, so that no browser reads another site out of it', () => {
    for (const path of ['/%2f%2fevil.example', '/%5cevil.example', '/%252f/evil.example']) {
      const safe = safeReturnPath(path)
      expect(new URL(safe, 'https://own.example').origin).toBe('https://own.example')
      expect(safe.startsWith('//')).toBe(false)
    }
  })
})

test('a role goes with its own scope and no other', () => {
  for (const role of ROLES) {
    const fitting = [
      { allianceId: null, organizationId: null },
      { allianceId: 'a', organizationId: null },
      { allianceId: null, organizationId: 'o' },
      { allianceId: 'a', organizationId: 'o' },
    ].filter((scope) => hasOwnScope({ role, ...scope }))
    expect(fitting, role).toHaveLength(1)
  }
})

test('a role reads as its scope and its name', () => {
  expect(grantWords('organization_admin', '青岛职业技术学院')).toBe('青岛职业技术学院 单位管理员')
  expect(grantWords('platform_admin', null)).toBe('平台管理员')
})

describe('a browser reads as its owner knows it', () => {
  test.each([
    [null, '未知设备'],
    ['', '未知设备'],
    ['curl/8.0', '未知设备'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
      'Chrome（Windows）',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge（Windows）',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
      'Safari（iOS）',
    ],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0', '微信（Android）'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox（Linux）'],
  ])('%s', (userAgent, words) => {
    expect(browserWords(userAgent)).toBe(words)
  })
})
