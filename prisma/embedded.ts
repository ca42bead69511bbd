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

/**
 * Starts the embedded database on `dataDir` and keeps it running: when its process ends, or stays deaf for
 * three probes (the socket server can wedge after an engine error), it is started again on the same socket.
 * Throws DataFolderBusyError when another process has the folder.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = path.resolve(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { socketFile, url } = embeddedAddress(folder)
  mkdirSync(path.dirname(socketFile), { recursive: true, mode: 0o700 })
  let child = await spawn(folder, socketFile)
  let stopping = false
  let misses = 0

  const watch = (process: ChildProcess) =>
    process.once('exit', async () => {
      if (stopping) return
      console.error('The embedded database ended; starting it again.')
      try {
        child = watch(await spawn(folder, socketFile))
      } catch (error) {
        console.error(error)
        setTimeout(() => watch(child), 1_000)
      }
    })
  watch(child)

  const timer = setInterval(async () => {
    misses = (await answers(url)) ? 0 : misses + 1
    if (misses < PROBES_BEFORE_RESTART || stopping) return
    misses = 0
    console.error('The embedded database does not answer; starting it again.')
    child.kill('SIGKILL')
  }, PROBE_EVERY_MS)
  timer.unref()

  return {
    url,
    pid: () => child.pid,
    letEnd: () => {
      stopping = true
    },
    stop: async () => {
      stopping = true
      clearInterval(timer)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
