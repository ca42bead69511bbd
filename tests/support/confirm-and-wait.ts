/*
 * A process that gives a party's confirmation and then waits, to be killed: before its transaction is committed, or
 * directly after. `node --import tsx tests/support/confirm-and-wait.ts before|after '{"id":…}'`
 */
import { answerSignedIn } from '@/lib/features/agreements/answers/mutations'
import { db } from '@/lib/server/db'

const [when, json = ''] = process.argv.slice(2)
const { actor, ...answer } = JSON.parse(json)
const forever = () => new Promise<never>(() => setInterval(() => undefined, 1000))

await db.$transaction(
  async (tx) => {
    await answerSignedIn(tx, actor, answer)
    if (when === 'after') return
    process.stdout.write('inside\n')
    await forever()
  },
  { timeout: 60_000 },
)
process.stdout.write('committed\n')
await forever()
