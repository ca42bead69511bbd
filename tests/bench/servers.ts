import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@/tests/support/ports'

export type Server = { url: string; port: number; pid: number | undefined; stop: () => Promise<void> }

const NEXT = path.join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
const BARE = fileURLToPath(new URL('./bare-server.ts', import.meta.url))

function stopper(child: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
}

function untilSaid(child: ChildProcess, word: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code} before it was ready`)))
    child.stdout?.on('data', (chunk: Buffer) => word.test(chunk.toString()) && resolve())
    child.once('message', () => resolve())
  })
}

/** `next start` for the app in `folder`, with these settings and options of Node. */
export async function startNext(
  folder: string,
  settings: Record<string, string>,
  nodeOptions: string[] = [],
): Promise<Server> {
  const port = await freePort()
  const child = fork(NEXT, ['start', folder, '--hostname', '127.0.0.1', '--port', String(port)], {
    env: {
      ...process.env,
      ...settings,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
    },
    execArgv: nodeOptions,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await untilSaid(child, /Ready in/)
  return { url: `http://127.0.0.1:${port}`, port, pid: child.pid, stop: stopper(child) }
}

/** A bare Node server that answers with the files of a folder. */
export async function startBare(folder: string): Promise<Server> {
  const port = await freePort()
  const child = fork(BARE, [folder, String(port)], { execArgv: ['--import', 'tsx'] })
  await untilSaid(child, /./)
  return { url: `http://127.0.0.1:${port}`, port, pid: child.pid, stop: stopper(child) }
}
