import path from 'node:path'
import { get } from '@/tests/support/http'
import { type Comparison, compare, type Plan } from './load'
import { type Server, startNext } from './servers'

/** An app of one page, since the portal itself serves nothing that a build made. */
const APP = path.join(import.meta.dirname, 'made-at-build')

export type MadeAtBuild = { bytes: number; atBuild: Comparison; onDemand: Comparison }

async function firstBody(server: Server, name: string): Promise<Buffer> {
  await get(`${server.url}/${name}`)
  const { body, headers, status } = await get(`${server.url}/${name}`)
  if (status !== 200 || headers['x-nextjs-cache'] !== 'HIT') throw new Error(`/${name} is not cached`)
  return body
}

/**
 * The same page twice: made by the build and served by Next's own cache, and made at its first request and served by
 * ours. `build` runs `next build` for the folder that it is given.
 */
export async function measureMadeAtBuild(
  build: (folder: string) => Promise<void>,
  plan: Plan,
): Promise<MadeAtBuild> {
  await build(APP)
  const next = await startNext(APP, { OUR_PAGE_CACHE: '0' })
  const ours = await startNext(APP, { OUR_PAGE_CACHE: '1' })
  try {
    const { length } = await firstBody(next, 'built')
    await firstBody(ours, 'later')
    const [atBuild, onDemand] = await compare(
      [
        { name: 'made at build', url: `${next.url}/built` },
        { name: 'made on demand', url: `${ours.url}/later` },
      ],
      plan,
    )
    if (!(atBuild && onDemand)) throw new Error('Nothing was measured')
    return { bytes: length, atBuild, onDemand }
  } finally {
    await next.stop()
    await ours.stop()
  }
}
