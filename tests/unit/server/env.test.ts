import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEnv, SETTING_NAMES, SettingsError } from '@/lib/server/env'

test('the heap grows with the page cache, unless a setting says how large it may be', () => {
  expect(parseEnv({}).heapMb).toBe(496)
  expect(parseEnv({ PAGE_CACHE_MB: '1024' }).heapMb).toBe(1424)
  expect(parseEnv({ PAGE_CACHE_MB: '1024', HEAP_MB: '300' }).heapMb).toBe(300)
})

/** What is wrong, what is right, and what the sentence says. */
const SETTINGS: Record<string, { wrong: string[]; right: string[]; says: string }> = {
  PORT: { wrong: ['0', '65536', '80.5', 'http'], right: ['1', '65535'], says: '应为 1 到 65535 之间的整数' },
  HOST: {
    wrong: ['http://localhost', 'a b', '127.0.0.1/8'],
    right: ['0.0.0.0', '::1', 'portal-1.example'],
    says: '应为要监听的地址，例如 127.0.0.1 或 0.0.0.0',
  },
  APP_URL: {
    wrong: ['portal.example.edu.cn', 'ftp://portal.example', 'http://'],
    right: ['http://localhost:3000', 'https://portal.example/path'],
    says: '应为以 http:// 或 https:// 开头的完整地址',
  },
  DATABASE_URL: {
    wrong: ['mysql://localhost/xieyu', 'localhost'],
    right: ['postgres://localhost/xieyu', 'postgresql://localhost/xieyu'],
    says: '应以 postgresql:// 开头',
  },
  DATABASE_POOL: {
    wrong: ['1', '201', '2.5', 'many'],
    right: ['2', '200'],
    says: '应为 2 到 200 之间的整数',
  },
  AUTH_SECRET: { wrong: ['x'.repeat(31)], right: ['x'.repeat(32)], says: '至少需要 32 个字符' },
  DEMO: { wrong: ['2', 'true', '是'], right: ['0', '1'], says: '只能是 0 或 1' },
  DEMO_PASSWORD: { wrong: ['x'.repeat(7)], right: ['x'.repeat(8)], says: '至少需要 8 个字符' },
  PAGE_CACHE_MB: {
    wrong: ['7', '16385', '96 MB', 'Infinity'],
    right: ['8', '16384'],
    says: '应为 8 到 16384 之间的整数',
  },
  DATA_CACHE_MB: { wrong: ['1', '4097'], right: ['2', '4096'], says: '应为 2 到 4096 之间的整数' },
  HEAP_MB: { wrong: ['191', '65537'], right: ['192', '65536'], says: '应为 192 到 65536 之间的整数' },
  SMTP_URL: {
    wrong: ['mail.example.edu.cn', 'https://mail.example'],
    right: ['smtp://mail.example:587', 'smtps://mail.example'],
    says: '应以 smtp:// 或 smtps:// 开头',
  },
  MAIL_FROM: {
    wrong: ['协育', '@', 'noreply@ '],
    right: ['noreply@example.edu.cn', '协育 <noreply@example.edu.cn>'],
    says: '应为发件地址，例如 协育 <noreply@example.edu.cn>',
  },
  TRUSTED_PROXIES: { wrong: ['-1', '6', 'nginx'], right: ['0', '5'], says: '应为 0 到 5 之间的整数' },
  JOBS: { wrong: ['no'], right: ['0', '1'], says: '只能是 0 或 1' },
  SIGNATURE_PROVIDER: {
    wrong: ['another'],
    right: ['none'],
    says: '目前只能是 none：没有接入电子签名服务',
  },
  LOG_LEVEL: {
    wrong: ['verbose', 'INFO'],
    right: ['fatal', 'silent'],
    says: '只能是 fatal、error、warn、info、debug 或 silent',
  },
}

/** Any text names a folder. */
const FREE = ['DATA_DIR']

function refusal(source: Record<string, string>): string | null {
  try {
    parseEnv(source)
    return null
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
}

test('every setting is looked at here', () => {
  expect([...Object.keys(SETTINGS), ...FREE].sort()).toEqual([...SETTING_NAMES].sort())
})

test.each(Object.entries(SETTINGS))('%s is refused in a sentence that says what it may be', (name, one) => {
  const refusals = one.wrong.map((value) => refusal({ [name]: value }))
  expect(new Set(refusals)).toEqual(new Set([`设置 ${name} 不正确：${one.says}`]))
  expect(one.right.map((value) => refusal({ [name]: value }))).toEqual(one.right.map(() => null))
})

test('several wrong ones are all named, each once', () => {
  expect(refusal({ PORT: '1.5e9', LOG_LEVEL: 'loud', DATA_DIR: 'data' })).toBe(
    '设置 PORT 不正确：应为 1 到 65535 之间的整数\n设置 LOG_LEVEL 不正确：只能是 fatal、error、warn、info、debug 或 silent',
  )
})

test('whatever is set, it is taken or refused in those sentences alone', () => {
  const sentences = Object.entries(SETTINGS).map(([name, { says }]) => `设置 ${name} 不正确：${says}`)
  const known = Object.values(SETTINGS).flatMap(({ wrong, right }) => [...wrong, ...right])
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer().map(String), fc.constantFrom(...known))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...SETTING_NAMES), value), (source) => {
      const lines = refusal({ ...source })?.split('\n') ?? []
      expect(lines.filter((line) => !sentences.includes(line))).toEqual([])
      expect(new Set(lines).size).toBe(lines.length)
    }),
  )
})
