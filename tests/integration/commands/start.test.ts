import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { lockDataFolder } from '@/prisma/data-lock'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xieyu-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Runs `npm start` with these settings, which must end by itself. */
async function start(settings: Record<string, string>) {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, ...settings }
  const child = spawn('node', ['--import', 'tsx', 'lib/commands/start.ts'], { env })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [code, printed, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, printed, errors }
}

test('a wrong setting stops the start with a sentence that names it, and so do all others', async () => {
  const { code, printed, errors } = await start({ PORT: 'three thousand', DEMO: 'yes', LOG_LEVEL: 'info' })
  expect(code).toBe(1)
  expect(errors).toContain('设置 PORT 不正确：应为 1 到 65535 之间的整数')
  expect(errors).toContain('设置 DEMO 不正确：只能是 0 或 1')
  expect(printed).toBe('')
})

test('a database server without a secret is refused before anything else', async () => {
  const { code, errors } = await start({ DATABASE_URL: 'postgresql://127.0.0.1:9/none', AUTH_SECRET: '' })
  expect(code).toBe(1)
  expect(errors).toContain('设置 AUTH_SECRET 缺失')
})

test('a second start on a data folder is refused, and says which process has it', async () => {
  const release = lockDataFolder(dataDir)
  try {
    const { code, errors } = await start({ DATABASE_URL: '' })
    expect(code).toBe(1)
    expect(errors).toContain(`数据目录 ${dataDir} 正由进程 ${process.pid} 使用`)
  } finally {
    release()
  }
})
