import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { systemBrowser } from './lib/commands/browser'

/** The port of the first portal under test; each further one has the next. */
const port = Number(process.env.E2E_PORT ?? 3900)
/** Each worker has a portal of its own, so that journeys of two files never meet. */
const portals = Number(process.env.E2E_PORTALS ?? 1)
/** Where the portals under test keep their data; the workers read it from the environment. */
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(os.tmpdir(), 'xieyu-e2e-'))

/** The portal of a worker: its address, and the folder of its data. */
export const portalOf = (worker: number) => ({
  url: `http://localhost:${port + worker}`,
  dataDir: path.join(process.env.E2E_DATA_DIR ?? '', String(worker)),
})

export const DEMO_PASSWORD = 'demo password of the tests'

export default defineConfig({
  testDir: 'tests/e2e',
  // Journeys of a file change what the next ones see, and follow one another; pages are only looked at.
  workers: portals,
  projects: [
    { name: 'pages', testMatch: /accessibility\.spec/, fullyParallel: true },
    { name: 'journeys', testIgnore: /accessibility\.spec/, dependencies: ['pages'] },
  ],
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  // A busy machine of others is no fault of the portal; what needed a second try is named as flaky.
  retries: process.env.CI !== undefined ? 1 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
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
  // All at once: one entry for each would be started one after the other.
  webServer: {
    command: `exec node --import tsx tests/support/portals.ts '${JSON.stringify(
      Array.from({ length: portals }, (_, worker) => ({
        PORT: String(port + worker),
        DATA_DIR: portalOf(worker).dataDir,
      })),
    )}'`,
    wait: { stdout: /All portals answer/ },
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      DEMO_PASSWORD,
      NEXT_DIST_DIR: process.env.E2E_DIST_DIR ?? '.next-test',
      LOG_LEVEL: 'warn',
    },
  },
})
