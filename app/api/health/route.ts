import { connection } from 'next/server'
import { databaseAnswers } from '@/lib/server/health'
import packageJson from '@/package.json'

/** For watchers: 200 while the database answers, 503 while it does not. */
export async function GET(): Promise<Response> {
  await connection()
  const database = await databaseAnswers()
  return Response.json(
    {
      status: database ? 'ok' : 'degraded',
      version: packageJson.version,
      database: database ? 'ok' : 'unavailable',
    },
    { status: database ? 200 : 503, headers: { 'cache-control': 'no-store', 'x-accel-expires': '0' } },
  )
}
