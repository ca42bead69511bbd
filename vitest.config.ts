import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@': path.resolve(import.meta.dirname),
  'server-only': path.resolve('tests/support/empty.ts'),
}

const FILES = 'tests/integration/**/*.test.ts'
const ALONE = 'tests/integration/**/*.alone.test.ts'

/** Starts and ends the embedded database itself: nothing of it is another on a server of one's own. */
const EMBEDDED = 'tests/integration/prisma/embedded.alone.test.ts'

/** One engine serves all files; they share its tables, so one file follows the other. */
const onDatabase = (groupOrder: number) => ({
  globalSetup: ['tests/support/global-database.ts'],
  fileParallelism: false,
  sequence: { groupOrder },
  testTimeout: 30_000,
  hookTimeout: 60_000,
})

export default defineConfig({
  resolve: { alias },
  test: {
    // An odd time zone: whatever forgets that dates are Shanghai's fails here.
    env: {
      TZ: 'America/St_Johns',
      LOG_LEVEL: 'silent',
      AUTH_SECRET: 'a secret of the tests that is long enough',
    },
    setupFiles: ['tests/support/console.ts'],
    projects: [
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        extends: true,
        // The modules are loaded once for all files of a worker. Property tests take a second or two, and many times that
        // on a machine with other work.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // The modules are loaded once for all these files: that took longer than most of the tests.
        test: { name: 'integration', include: [FILES], exclude: [ALONE], isolate: false, ...onDatabase(1) },
      },
      {
        extends: true,
        // What puts something in the place of a module, or has settings of its own, has its modules to itself.
        test: {
          name: 'integration-alone',
          include: [ALONE],
          exclude: process.env.TEST_DATABASE_URL ? [EMBEDDED] : [],
          ...onDatabase(2),
        },
      },
    ],
  },
})
