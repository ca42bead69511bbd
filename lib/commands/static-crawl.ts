import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FILE_KINDS } from '@/lib/shared/files'
import { addressesIn, copyFile, copyPage, copyStyles, isCopied } from './static-copy'

/** So many at once keep two cores busy and leave room for visitors. */
const AT_ONCE = 4

export type Crawl = {
  /** Where the portal answers. */
  from: string
  /** Its address for the public. */
  live: string
  folder: string
  progress: (done: number, known: number) => void
}

/** What came of it: addresses and their files, and the addresses that could not be had, each with its status. */
export type Copied = { files: Map<string, string>; pages: Set<string>; missed: Map<string, number> }

type Fetched = { body: Buffer; mediaType: string } | { status: number }

/** Asks for an address, and again where the portal is asked too often. */
async function fetchAddress(from: string, address: string): Promise<Fetched> {
  for (;;) {
    const answer = await fetch(from + address, { redirect: 'follow' })
    if (answer.status === 429) {
      await wait(1000 * Number(answer.headers.get('retry-after') ?? 5))
      continue
    }
    if (!answer.ok) return { status: answer.status }
    const mediaType = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
    return { body: Buffer.from(await answer.arrayBuffer()), mediaType }
  }
}

function write(folder: string, file: string, body: Buffer | string): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, body)
}

/** The name with an ending by which a computer knows what to do with it, where the address has none. */
function withEnding(file: string, mediaType: string): string {
  if (path.extname(file) !== '') return file
  if (mediaType === 'application/json') return `${file}.json`
  const kind = Object.values(FILE_KINDS).find((one) => one.mediaType === mediaType)
  return kind ? `${file}.${kind.extensions[0]}` : file
}

/** A whole set of open data: its answers put together, since a folder cannot be asked for the next one. */
async function wholeSet(from: string, first: Buffer): Promise<string> {
  type Page = { items: unknown[]; next: string | null }
  const page = JSON.parse(first.toString('utf8')) as Page
  const items = [...page.items]
  for (let next = page.next; next; ) {
    const { pathname, search } = new URL(next)
    const more = await fetchAddress(from, pathname + search)
    if ('status' in more) throw new Error(`${pathname} answered ${more.status}`)
    const following = JSON.parse(more.body.toString('utf8')) as Page
    items.push(...following.items)
    next = following.next
  }
  return `${JSON.stringify({ ...page, items, next: null }, null, 1)}\n`
}

/** Copies one address as it stands; gives the addresses that it leads to. */
async function copyOne({ from, live, folder }: Crawl, address: string, copied: Copied): Promise<string[]> {
  const fetched = await fetchAddress(from, address)
  if ('status' in fetched) {
    copied.missed.set(address, fetched.status)
    return []
  }
  const { body, mediaType } = fetched
  const isPage = mediaType === 'text/html'
  const file = withEnding(copyFile(address.split('?')[0] ?? '', isPage), mediaType)
  copied.files.set(address, file)
  if (/^\/api\/open\/v1\/[a-z]+$/.test(address)) write(folder, file, await wholeSet(from, body))
  else write(folder, file, body)
  if (!isPage) return []
  copied.pages.add(file)
  return addressesIn(body.toString('utf8'), live)
}

/** Copies every public address that can be reached from these, each once. */
async function copyAll(crawl: Crawl, begin: readonly string[]): Promise<Copied> {
  const copied: Copied = { files: new Map(), pages: new Set(), missed: new Map() }
  const known = new Set<string>()
  const queue: string[] = []
  const add = (address: string) => {
    if (known.has(address) || !isCopied(address)) return
    known.add(address)
    queue.push(address)
  }
  for (const address of begin) add(address)
  let working = 0
  let done = 0
  const work = async () => {
    for (;;) {
      const address = queue.shift()
      if (address === undefined) {
        if (working === 0) return
        await wait(20)
        continue
      }
      working += 1
      for (const found of await copyOne(crawl, address, copied)) add(found)
      working -= 1
      done += 1
      crawl.progress(done, known.size)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return copied
}

/** Copies the site from these addresses on into a folder, and then turns its links to the copies. */
export async function copySite(crawl: Crawl, begin: readonly string[]): Promise<Copied> {
  const copied = await copyAll(crawl, begin)
  const copies = { files: copied.files, live: crawl.live }
  for (const file of new Set(copied.files.values())) {
    const isPage = copied.pages.has(file)
    if (!isPage && !file.endsWith('.css')) continue
    const text = readFileSync(path.join(crawl.folder, file), 'utf8')
    write(crawl.folder, file, isPage ? copyPage(text, file, copies) : copyStyles(text, file, copies))
  }
  return copied
}
