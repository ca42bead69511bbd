import { createHash } from 'node:crypto'
import path from 'node:path'

/* How a page of the portal becomes a file that opens from a folder. Pure: what reads and writes stands beside it. */

/** Made for one person, per request, or by a form: a copy leads to the portal for them. */
const LIVE_ONLY =
  /^\/(?:(?:sign-in|setup|join|confirm|workspace|admin|search)(?:\/|$)|_next\/(?!static\/)|api\/(?!open\/v1\/|files\/))|\/find$/

/** More than one filter: there are more of these than anybody could copy. */
const COMBINED = /\/by(?:\/[^/]+){3,}/

/** The numbers of single cities and districts: a page for each place of the country that a map can lead to. */
const SMALL_PLACE = /^\/data\/by\/region\/(?!\d{2}0000$)/

/** Whether an address of the portal, without its query, is copied. The second page of one filter is. */
export function isCopied(address: string): boolean {
  const unpaged = address.replace(/\/page\/\d+$/, '')
  return ![LIVE_ONLY, SMALL_PLACE].some((rule) => rule.test(address)) && !COMBINED.test(unpaged)
}

/** A segment as every file system can hold it; two segments never become one. */
function fileSegment(segment: string): string {
  const plain = decodeURIComponent(segment).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file system takes
    /[<>:"/\\|?*%~\u0000-\u001f]|[. ]$|^\.+/g,
    (characters) => `~${Buffer.from(characters).toString('hex')}`,
  )
  if (Buffer.byteLength(plain) <= 200) return plain
  return `${[...plain].slice(0, 40).join('')}~${createHash('sha256').update(plain).digest('hex').slice(0, 24)}`
}

/** Where the copy of an address stands: a page in a folder of its own, anything else under its own name. */
export function copyFile(address: string, isPage: boolean): string {
  const segments = address.split('/').filter(Boolean).map(fileSegment)
  return isPage ? path.posix.join(...segments, 'index.html') : path.posix.join(...segments)
}

const encodePath = (file: string) => file.split('/').map(encodeURIComponent).join('/')

/** The way from one file of the copy to another. */
export function wayTo(from: string, to: string): string {
  return encodePath(path.posix.relative(path.posix.dirname(from), to))
}

export type Copies = {
  /** Addresses that were copied, each with its file. */
  files: ReadonlyMap<string, string>
  /** The portal's address for the public, for everything else. */
  live: string
}

const unescapeHtml = (text: string) => text.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** An address that a file names, as the copy has to name it. Addresses of others stay. */
export function copiedLink(target: string, from: string, { files, live }: Copies): string {
  if (!target.startsWith('/') || target.startsWith('//')) return target
  const { pathname, search, hash } = new URL(target, live)
  // A style sheet carries the build in its query; what was copied is the same for all.
  const file = files.get(pathname + search) ?? (search === '' ? undefined : files.get(pathname))
  return file === undefined ? live + target : wayTo(from, file) + hash
}

const ATTRIBUTE = /(\s(?:href|src|action|formaction|poster)=")([^"]*)(")/g
const TAG = /<[a-zA-Z][\w-]*(?:[^>"']|"[^"]*"|'[^']*')*>/g
const SCRIPT = /<script\b((?:[^>"']|"[^"]*")*)>([\s\S]*?)<\/script>/g
const PRELOAD = /<link\b(?=[^>]*\srel="(?:preload|modulepreload|prefetch)")[^>]*>/g

/**
 * What stays of the scripts: our own, and structured data. The framework's need the portal, and so do those of ours that
 * are marked `live`.
 */
const KEPT_SCRIPT = /\sdata-own(?!="live")\b|type="application\/ld\+json"/

const FORM_NOTE =
  '<p class="meta">这是静态副本，不能在这里查询或筛选；按下按钮会打开网上的网站，需要联网。</p>'

const copyNote = (live: string) =>
  `<p class="wrap meta" role="note" style="padding-block:0.6rem">这是 <a href="${escapeHtml(live)}/">${escapeHtml(live)}</a> 的静态副本，内容停在导出的时候。查询、同时用几个条件筛选、登录与提交，须到网上进行。</p>`

/** A page as the copy holds it: links that lead to its files, no script that needs the portal, and a word of what it is. */
export function copyPage(html: string, file: string, copies: Copies): string {
  const links = (tag: string) =>
    tag.replace(ATTRIBUTE, (_, before: string, target: string, after: string) => {
      return before + escapeHtml(copiedLink(unescapeHtml(target), file, copies)) + after
    })
  const kept: string[] = []
  const withoutScripts = html
    .replace(SCRIPT, (_, attributes: string, text: string) => {
      if (!KEPT_SCRIPT.test(attributes)) return ''
      kept.push(`${links(`<script${attributes}>`)}${text}</script>`)
      return `<!--script ${kept.length - 1}-->`
    })
    .replace(PRELOAD, '')
  const [head = '', ...main] = withoutScripts.replace(TAG, links).split(/(?=<main\b)/)
  const body = main.join('').replace(/<form\b(?:[^>"']|"[^"]*")*>/g, (form) => form + FORM_NOTE)
  return `${head}${copyNote(copies.live)}${body}`.replace(
    /<!--script (\d+)-->/g,
    (_, index) => kept[Number(index)] ?? '',
  )
}

/** A style sheet as the copy holds it. */
export function copyStyles(css: string, file: string, copies: Copies): string {
  return css.replace(/url\((["']?)(\/[^)"']+)\1\)/g, (_, quote: string, target: string) => {
    return `url(${quote}${copiedLink(target, file, copies)}${quote})`
  })
}

/** The addresses of the portal that a page leads to or is made with, without their fragments. */
export function addressesIn(html: string, live: string): string[] {
  const page = html
    .replace(SCRIPT, (_, attributes: string) => (KEPT_SCRIPT.test(attributes) ? `<script${attributes}>` : ''))
    .replace(PRELOAD, '')
  const found = [...page.matchAll(TAG)].flatMap(([tag]) =>
    [...tag.matchAll(ATTRIBUTE)].map(([, , target = '']) => unescapeHtml(target)),
  )
  const addresses = found
    .filter((target) => target.startsWith('/') && !target.startsWith('//'))
    .map((target) => new URL(target, live))
    .map(({ pathname, search }) => (pathname.startsWith('/_next/') ? pathname + search : pathname))
  return [...new Set(addresses)]
}
