import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { DataFolderBusyError } from './data-lock'

export type EmbeddedDatabase = {
  /** What to put into DATABASE_URL. */
  url: string
  pid: () => number | undefined
  /** The portal is about to stop: an engine that ends from now on is not started again. */
  letEnd: () => void
  stop: () => Promise<void>
}

const PROBE_EVERY_MS = 5_000
const PROBE_TIMEOUT_MS = 10_000
const PROBES_BEFORE_RESTART = 3
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** A Unix socket's path has room for 107 bytes (unix(7)). */
const SOCKET_PATH_LIMIT = 107
const PROCESS_FILE = fileURLToPath(new URL('./embedded-process.ts', import.meta.url))

/** A folder for the socket that only this user may enter: beside the data, or in the temporary folder when that path is too long. */
function socketFolder(dataDir: string): string {
  const beside = path.join(dataDir, 'run')
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return Buffer.byteLength(path.join(beside, '.s.PGSQL.5432')) <= SOCKET_PATH_LIMIT
    ? beside
    : path.join(os.tmpdir(), `xieyu-${process.getuid?.() ?? 0}-${name}`)
}

/** Where the embedded database of a data folder listens, and the DATABASE_URL that leads there. */
export function embeddedAddress(dataDir: string): { socketFile: string; url: string } {
  const sockets = socketFolder(path.resolve(dataDir))
  return {
    socketFile: path.join(sockets, '.s.PGSQL.5432'),
    url: `postgresql://postgres@${encodeURIComponent(sockets)}/postgres`,
  }
}

function spawn(dataDir: string, socketFile: string): Promise<ChildProcess> {
  const child = fork(PROCESS_FILE, [dataDir, socketFile], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message: { ready?: true; failed?: string; busy?: boolean }) => {
      if (message.ready) resolve(child)
      else if (message.busy) reject(new DataFolderBusyError(message.failed))
      else reject(new Error(`The embedded database did not start: ${message.failed}`))
    })
    child.once('exit', (code) => reject(new Error(`The embedded database ended with code ${code}`)))
    child.once('error', reject)
  })
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PROBE_TIMEOUT_MS })
  client.on('error', () => {})
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('late')), PROBE_TIMEOUT_MS).unref(),
  )
  try {
    await Promise.race([client.connect().then(() => client.query('select 1')), late])
    return true
  } catch {
    return false
  } finally {
    client.end().catch(() => {})
  }
}

/** Milliseconds to wait after the failed attempt `attempt` (from 1): twice as long each time, up to a minute. */
export function pauseAfter(attempt: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS)
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** The engine's process: whenever it ends it is started again, after growing pauses while that fails. */
class Engine {
  stopping = false
  #child: ChildProcess | undefined

  constructor(
    private readonly folder: string,
    private readonly socketFile: string,
  ) {}

  get child(): ChildProcess | undefined {
    return this.#child && !hasEnded(this.#child) ? this.#child : undefined
  }

  async start(): Promise<void> {
    const child = await spawn(this.folder, this.socketFile)
    this.#child = child
    child.once('exit', () => {
      if (this.stopping) return
      console.error('The embedded database ended; starting it again.')
      this.#startAgain(1)
    })
    if (this.stopping) child.kill('SIGTERM')
  }

  async #startAgain(attempt: number): Promise<void> {
    if (this.stopping) return
    try {
      await this.start()
      console.error('The embedded database runs again.')
    } catch (error) {
      if (this.stopping) return
      const pause = pauseAfter(attempt)
      const next = `trying again in ${pause / 1_000} s`
      console.error(`The embedded database could not be started (attempt ${attempt}); ${next}.`, error)
      setTimeout(() => this.#startAgain(attempt + 1), pause).unref()
    }
  }

  async stop(): Promise<void> {
    this.stopping = true
    const { child } = this
    if (!child) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

/**
 * Starts the embedded database on `dataDir` and keeps it running: when its process ends, or stays deaf for
 * three probes (the socket server can wedge after an engine error), it is started again on the same socket; when
 * that fails too (a full disk, say), after growing pauses for as long as the portal runs.
 * Throws DataFolderBusyError when another process has the folder.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = path.resolve(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { socketFile, url } = embeddedAddress(folder)
  mkdirSync(path.dirname(socketFile), { recursive: true, mode: 0o700 })
  const engine = new Engine(folder, socketFile)
  await engine.start()

  let misses = 0
  const timer = setInterval(async () => {
    const { child } = engine
    misses = !child || (await answers(url)) ? 0 : misses + 1
    if (misses < PROBES_BEFORE_RESTART || engine.stopping) return
    misses = 0
    console.error('The embedded database does not answer; starting it again.')
    child?.kill('SIGKILL')
  }, PROBE_EVERY_MS)
  timer.unref()

  return {
    url,
    pid: () => engine.child?.pid,
    letEnd: () => {
      engine.stopping = true
    },
    stop: async () => {
      clearInterval(timer)
      await engine.stop()
    },
  }
}
