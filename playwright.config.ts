import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { systemBrowser } from './lib/commands/browser'

const port = Number(process.env.E2E_PORT ?? 3900)
/** Where the portal under test keeps its data; the workers read it from the environment. */
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(os.tmpdir(), 'xieyu-e2e-'))

export const DEMO_PASSWORD = 'demo password of the tests'

export default defineConfig({
  testDir: 'tests/e2e',
  // One portal and two cores. Journeys change what others see and follow one another; pages are only looked at.
  workers: 2,
  projects: [
    { name: 'pages', testMatch: /accessibility\.spec/, fullyParallel: true },
    { name: 'journeys', testIgnore: /accessibility\.spec/, workers: 1, dependencies: ['pages'] },
  ],
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  // A busy machine of others is no fault of the portal; what needed a second try is named as flaky.
  retries: process.env.CI !== undefined ? 1 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Recording every step costs more than the steps themselves.
    trace: process.env.CI !== undefined ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      executablePath: systemBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'exec node --import tsx lib/commands/start.ts',
    url: `http://localhost:${port}/api/health`,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR,
      DEMO_PASSWORD,
      NEXT_DIST_DIR: process.env.E2E_DIST_DIR ?? '.next-test',
      LOG_LEVEL: 'warn',
    },
  },
})
