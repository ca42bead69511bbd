import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@': path.resolve(import.meta.dirname),
  'server-only': path.resolve('tests/support/empty.ts'),
}

export default defineConfig({
  resolve: { alias },
  test: {
    // An odd time zone: whatever forgets that dates are Shanghai's fails here.
    env: { TZ: 'America/St_Johns', LOG_LEVEL: 'silent' },
    setupFiles: ['tests/support/console.ts'],
    projects: [
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        extends: true,
        // Property tests take a second or two, many times that on a machine with other work.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/global-database.ts'],
          // One engine serves all files; they share its tables.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
