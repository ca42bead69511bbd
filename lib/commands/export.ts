/*
 * npm run export: copies the whole public site of a running portal into a folder that opens without one, from a disk
 * or any web server. `npm run export -- --from http://localhost:3000 --to FOLDER`. The same content gives the same
 * bytes. Ends with 0, or with 1 where something could not be copied; then nothing is left of it.
 */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseEnv } from '@/lib/server/env'
import { type Copied, copySite } from './static-crawl'

const MARK = 'xieyu-export.json'

/** What no page leads to, or not every page. */
const FILES = ['/robots.txt', '/sitemap.xml', '/llms.txt', '/feed.xml', '/events.ics', '/icon.svg']

/** An earlier copy may be replaced; nothing else is. */
function refusalOf(folder: string): string | null {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return null
  if (existsSync(path.join(folder, MARK))) return null
  return `目录 ${folder} 里已有别的内容。请用 --to 指定一个空目录，或先清空它。`
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} 应答 ${answer.status}`)
  return answer.text()
}

/** The portal's address for the public, as its pages say it. */
async function liveAddress(from: string): Promise<string> {
  const home = await textOf(`${from}/`).catch(() => {
    throw new Error(`${from} 没有应答。请先用 npm start 启动网站，或用 --from 指定它的地址。`)
  })
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1]
  if (!canonical) throw new Error(`${from} 不是本系统的网站。`)
  return new URL(canonical).origin
}

/** The addresses of every record, as the sitemap names them. */
async function mappedAddresses(from: string): Promise<string[]> {
  const addressesOf = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => new URL(address.replaceAll('&#38;', '&')).pathname,
    )
  const files = addressesOf(await textOf(`${from}/sitemap.xml`))
  const lists = await Promise.all(files.map((file) => textOf(from + file)))
  return [...files, ...lists.flatMap(addressesOf)]
}

/** One line that is written over where somebody looks on, and now and then a line of its own elsewhere. */
function progressLine(): (done: number, known: number) => void {
  let shown = 0
  return (done, known) => {
    const isLast = done === known
    if (!isLast && Date.now() - shown < (process.stdout.isTTY ? 100 : 5000)) return
    shown = Date.now()
    const line = `已复制 ${done} / ${known}`
    process.stdout.write(process.stdout.isTTY ? `\r${line}   ` : `${line}\n`)
  }
}

function report({ files, pages, missed }: Copied, folder: string): number {
  if (process.stdout.isTTY) process.stdout.write('\n')
  const faults = [...missed].filter(([, status]) => status !== 404)
  for (const [address, status] of missed) console.error(`没有复制：${address}（${status}）`)
  if (faults.length > 0) return 1
  console.log(
    `已导出 ${pages.size} 页和 ${files.size - pages.size} 个文件到 ${folder}，打开 index.html 即可阅读。`,
  )
  return 0
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' } },
  })
  const { port, dataDir } = parseEnv(process.env)
  const from = new URL(values.from ?? `http://localhost:${port}`).origin
  const folder = path.resolve(values.to ?? path.join(dataDir, 'export'))
  const refusal = refusalOf(folder)
  if (refusal) throw new Error(refusal)
  const live = await liveAddress(from)
  const making = mkdtempSync(`${folder}-`)
  try {
    const begin = ['/', ...FILES, ...(await mappedAddresses(from))]
    const copied = await copySite({ from, live, folder: making, progress: progressLine() }, begin)
    const code = report(copied, folder)
    if (code !== 0) return code
    const mark = { format: 'xieyu-export/1', site: live, files: copied.files.size }
    writeFileSync(path.join(making, MARK), `${JSON.stringify(mark)}\n`)
    rmSync(folder, { recursive: true, force: true })
    renameSync(making, folder)
    return 0
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
