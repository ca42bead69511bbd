import path from 'node:path'
import * as z from 'zod'

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `只能是 ${values.slice(0, -1).join('、')} 或 ${values.at(-1)}` })

const flag = oneOf(['0', '1']).transform((value) => value === '1')

function whole(least: number, most: number) {
  const error = `应为 ${least} 到 ${most} 之间的整数`
  return z.coerce
    .number({ error })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, { error })
}

const matching = (form: RegExp, error: string) => z.string().regex(form, { error })

const secret = (least: number) => z.string().min(least, { error: `至少需要 ${least} 个字符` })

const httpUrl = z
  .url({ protocol: /^https?$/, error: '应为以 http:// 或 https:// 开头的完整地址' })
  .transform((value) => new URL(value).origin)

const settings = z.object({
  PORT: whole(1, 65_535).default(3000),
  HOST: matching(/^[\w.:%-]+$/, '应为要监听的地址，例如 127.0.0.1 或 0.0.0.0').optional(),
  APP_URL: httpUrl.optional(),
  DATABASE_URL: matching(/^postgres(ql)?:\/\//, '应以 postgresql:// 开头').optional(),
  DATABASE_POOL: whole(2, 200).default(10),
  DATA_DIR: z.string().default('.data'),
  AUTH_SECRET: secret(32).optional(),
  DEMO: flag.optional(),
  DEMO_PASSWORD: secret(8).optional(),
  PAGE_CACHE_MB: whole(8, 16_384).default(96),
  DATA_CACHE_MB: whole(2, 4_096).default(32),
  HEAP_MB: whole(192, 65_536).optional(),
  SMTP_URL: matching(/^smtps?:\/\//, '应以 smtp:// 或 smtps:// 开头').optional(),
  MAIL_FROM: matching(/\S@\S/, '应为发件地址，例如 协育 <noreply@example.edu.cn>').optional(),
  TRUSTED_PROXIES: whole(0, 5).default(0),
  JOBS: flag.default(true),
  SIGNATURE_PROVIDER: z.enum(['none'], { error: '目前只能是 none：没有接入电子签名服务' }).default('none'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** The names of all settings, in the order of the table in `docs/operations.md`. */
export const SETTING_NAMES = Object.keys(settings.shape)

const schema = settings.transform((value) => {
  const embedded = value.DATABASE_URL === undefined
  const demo = value.DEMO ?? embedded
  const host = value.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0')
  return {
    port: value.PORT,
    host,
    appUrl: value.APP_URL ?? `http://localhost:${value.PORT}`,
    databaseUrl: value.DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    dataDir: path.resolve(value.DATA_DIR),
    authSecret: value.AUTH_SECRET,
    // The program and what it was asked for so far take 240 MB once everything was used; an import of 5,000 rows
    // takes 140 more for a while. Pages stand in the heap too.
    heapMb: value.HEAP_MB ?? 400 + value.PAGE_CACHE_MB,
    demo,
    demoPassword: value.DEMO_PASSWORD,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    trustedProxies: value.TRUSTED_PROXIES,
    jobs: value.JOBS,
    signatureProvider: value.SIGNATURE_PROVIDER,
    logLevel: value.LOG_LEVEL,
  }
})

export type Env = z.infer<typeof schema>

/** A setting is wrong. The message names it and says what it should be. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads the settings from `source`. An empty value counts as unset. Throws SettingsError naming every wrong one.
 * `docs/operations.md` explains each setting.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new SettingsError(
    result.error.issues.map((issue) => `设置 ${issue.path.join('.')} 不正确：${issue.message}`).join('\n'),
  )
}

let parsed: Env | undefined

/** The settings of this process, read once. Not called while building: a build needs none. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/**
 * Whether this process is building. A build asks no database and reads no setting; what it renders is never served
 * (lib/server/cache/page-cache.mjs), so loaders answer it with nothing.
 */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}
