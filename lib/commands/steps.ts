import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '@/lib/server/env'
import { embeddedAddress } from '@/prisma/embedded'

const ROOT = process.cwd()
/** What a build is made of. Tests, docs and commands are not. */
const SOURCES = ['app', 'components', 'lib', 'prisma', 'public']
const FILES = [
  'package-lock.json',
  'next.config.ts',
  'tsconfig.json',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-node.ts',
]
const SKIPPED = new Set(['generated', 'seed', 'commands'])

function* filesUnder(folder: string): Generator<string> {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(file)
    else yield file
  }
}

/** A digest of everything that goes into a build: sources, lockfile and the Node version. */
function buildStamp(): string {
  const hash = createHash('sha256').update(process.version)
  const files = [
    ...SOURCES.flatMap((name) => [...filesUnder(path.join(ROOT, name))]),
    ...FILES.map((f) => path.join(ROOT, f)),
  ]
  for (const file of files.sort()) {
    if (!existsSync(file)) continue
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampFile = (distDir: string) => path.join(ROOT, distDir, 'xieyu-stamp')

/** Whether the build in `distDir` was made from what is here now. */
export function isBuilt(distDir: string): boolean {
  try {
    return readFileSync(stampFile(distDir), 'utf8') === buildStamp()
  } catch {
    return false
  }
}

/** Runs a program of node_modules/.bin and gives its exit code. */
export function runBin(bin: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(path.join(ROOT, 'node_modules', '.bin', bin), args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Generates the Prisma client, unless the one that is here was made from this very schema. It is not kept in git,
 * since it follows from the schema. A command that uses the database imports it only after this.
 */
export async function ensureClient(): Promise<void> {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json')))
  const models = readdirSync(path.join(ROOT, 'prisma', 'models')).sort()
  for (const file of ['schema.prisma', ...models.map((name) => path.join('models', name))]) {
    hash.update(readFileSync(path.join(ROOT, 'prisma', file)))
  }
  const stamp = hash.digest('hex')
  const file = path.join(ROOT, 'prisma', 'generated', 'stamp')
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return
  const code = await runBin('prisma', ['generate', '--no-hints'])
  if (code !== 0) throw new Error('prisma generate failed')
  writeFileSync(file, stamp)
}

/**
 * Builds into `distDir`, unless what is there is up to date. The stamp is written only after the build succeeded, so
 * that an interrupted one is never taken for whole. Gives whether it built.
 */
export async function ensureBuild(distDir: string): Promise<boolean> {
  if (isBuilt(distDir)) return false
  const stamp = buildStamp()
  rmSync(stampFile(distDir), { force: true })
  const code = await runBin('next', ['build'], {
    NEXT_DIST_DIR: distDir,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  if (code !== 0) throw new Error('next build failed')
  writeFileSync(stampFile(distDir), stamp)
  return true
}

/** Next adds the folder of each build to tsconfig.json, which is not ours to change. */
export async function keepingTsconfig(work: () => Promise<unknown>): Promise<void> {
  const before = readFileSync('tsconfig.json', 'utf8')
  try {
    await work()
  } finally {
    if (readFileSync('tsconfig.json', 'utf8') !== before) writeFileSync('tsconfig.json', before)
  }
}

/** The database of this installation: the one that was set, or the embedded one of a portal that runs now. */
export function databaseOf({ databaseUrl, dataDir }: Env): string | null {
  if (databaseUrl) return databaseUrl
  const { socketFile, url } = embeddedAddress(dataDir)
  return existsSync(socketFile) ? url : null
}

/** How the process of a server is run whose heap may take so many megabytes: options of Node, and environment. */
export const serverProcess = (heapMb: number) => ({
  execArgv: [
    `--max-old-space-size=${heapMb}`,
    // Left to itself V8 lets garbage grow up to the bound before it looks for any. A bound that is near what the portal
    // really holds would keep memory low too, until the day on which it holds a little more.
    '--heap-growing-percent=20',
    // Half of what V8 takes for what was made just now, 24 MB less; making pages takes no longer (0035).
    '--max-semi-space-size=8',
    // In bytes: a search of ten thousand characters is answered in words, not by a bare 431.
    '--max-http-header-size=131072',
  ],
  // The C library would keep freed memory apart for each thread of each core, 10 to 15 MB.
  env: { MALLOC_ARENA_MAX: '2' },
})
