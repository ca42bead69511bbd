import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Nginx, startNginx } from '@/tests/support/nginx'
import { freePort } from '@/tests/support/ports'
import { type Comparison, compare, type Plan } from './load'
import { cachedBody, type Page } from './pages'

export type FrontResult = Page & { bytes: number; front: Comparison; file: Comparison }

/** A server that gives the compressed pages as files, with the same headers as to encoding and type. */
function fileServer(port: number, folder: string): string {
  return `server {
    listen 127.0.0.1:${port};
    root ${folder};
    types { }
    default_type "text/html; charset=utf-8";
    add_header Content-Encoding gzip;
  }`
}

/**
 * nginx in front of the portal, as docs/nginx.conf has it, against the same nginx giving the same compressed bytes
 * from a file. `also` is run while it stands, with its address.
 */
export async function measureFront(
  portal: { url: string; port: number },
  pages: readonly Page[],
  plan: Plan,
  also: (nginx: Nginx) => Promise<void>,
): Promise<FrontResult[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-files-'))
  const filePort = await freePort()
  const bodies = await Promise.all(pages.map((page) => cachedBody(portal.url + page.path, 'gzip')))
  for (const [index, body] of bodies.entries()) writeFileSync(path.join(folder, String(index)), body)
  const nginx = await startNginx(portal.port, fileServer(filePort, folder))
  const results: FrontResult[] = []
  try {
    for (const [index, page] of pages.entries()) {
      const [file, front] = await compare(
        [
          { name: `file ${page.name}`, url: `http://localhost:${filePort}/${index}`, encoding: 'gzip' },
          { name: `front ${page.name}`, url: nginx.url + page.path, encoding: 'gzip' },
        ],
        plan,
      )
      if (!(file && front)) throw new Error('Nothing was measured')
      results.push({ ...page, bytes: bodies[index]?.length ?? 0, front, file })
    }
    await also(nginx)
  } finally {
    await nginx.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return results
}
