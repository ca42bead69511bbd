/* A process of its own that writes an import, to be killed in the middle: tests/integration/imports/crash.test.ts. */
import { writeRun } from '@/lib/features/imports/runs/mutations'

process.stdout.write('begun\n')
await writeRun(process.argv[2] ?? '')
process.stdout.write('ended\n')
process.exit(0)
