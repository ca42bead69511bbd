/*
 * The portals under test, all started at once: `node --import tsx tests/support/portals.ts '[{"PORT":"3900",…},…]'`, the
 * settings of each. Says so when every one of them answers, and ends them when it is told to end.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { ensureBuild, ensureClient } from '@/lib/commands/steps'

const settings: NodeJS.ProcessEnv[] = JSON.parse(process.argv[2] ?? '[]')
let stopping = false

function start(own: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/start.ts'], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.once('exit', (code) => {
    if (!stopping) process.exit(code ?? 1)
  })
  return child
}

const untilReady = ({ stdout }: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (stdout) createInterface({ input: stdout }).on('line', (line) => line.includes('已就绪') && resolve())
  })

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

// Once for all of them.
await ensureClient()
await ensureBuild(process.env.NEXT_DIST_DIR ?? '.next')
const portals = settings.map(start)
process.once('SIGTERM', async () => {
  stopping = true
  const ends = portals.map((child) => ended(child) || new Promise((resolve) => child.once('exit', resolve)))
  for (const child of portals) child.kill('SIGTERM')
  await Promise.all(ends)
  process.exit(0)
})
await Promise.all(portals.map(untilReady))
process.stdout.write('All portals answer\n')
