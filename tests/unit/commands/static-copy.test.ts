import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addressesIn,
  copiedLink,
  copyFile,
  copyPage,
  copyStyles,
  isCopied,
  wayTo,
} from '@/lib/commands/static-copy'

const live = 'https://portal.example.edu.cn'
const files = new Map([
  ['/', 'index.html'],
  ['/members', 'members/index.html'],
  ['/members/jia', 'members/jia/index.html'],
  ['/icon.svg', 'icon.svg'],
  ['/_next/static/chunks/a.css?dpl=1', '_next/static/chunks/a.css'],
  ['/verify/%E7%94%B2%201', 'verify/甲 1/index.html'],
])
const copies = { files, live }

test('public pages and files are copied, and nothing that is made for one person or by a form', () => {
  for (const address of [
    '/',
    '/members/jia',
    '/members/by/kind/school',
    '/members/by/kind/school/page/2',
    '/members/page/3',
    '/api/open/v1/members',
    '/api/files/0198d0a6-0000-7000-8000-000000000001',
    '/_next/static/chunks/a.css',
    '/data/by/region/370000',
  ]) {
    expect(isCopied(address), address).toBe(true)
  }
  for (const address of [
    '/members/by/kind/school/region/370200',
    '/data/by/region/370200',
    '/members/find',
    '/sign-in',
    '/workspace/organization',
    '/admin',
    '/api/mcp',
    '/api/health',
    '/search',
    '/_next/image',
  ]) {
    expect(isCopied(address), address).toBe(false)
  }
})

test('no two addresses stand in one file, and no file leaves the folder', () => {
  const segment = fc.string({ unit: 'binary', minLength: 1 }).map(encodeURIComponent)
  fc.assert(
    fc.property(segment, segment, (one, other) => {
      const [first, second] = [copyFile(`/verify/${one}`, true), copyFile(`/verify/${other}`, true)]
      expect(first === second).toBe(one === other)
      expect(first).toMatch(/^verify\/[^/]+\/index\.html$/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
      expect(first).not.toMatch(/[<>:"\\|?*\u0000-\u001f]|\/\.|[. ]\//)
    }),
  )
  expect(copyFile('/', true)).toBe('index.html')
  expect(copyFile('/feed.xml', false)).toBe('feed.xml')
  expect(copyFile(`/verify/${encodeURIComponent('..')}`, true)).not.toContain('..')
})

test('links lead from file to file, and to the portal for what was not copied', () => {
  const from = 'members/jia/index.html'
  expect(copiedLink('/members', from, copies)).toBe('../index.html')
  expect(copiedLink('/members/jia#facts', 'index.html', copies)).toBe('members/jia/index.html#facts')
  expect(copiedLink('/verify/%E7%94%B2%201', 'index.html', copies)).toBe('verify/%E7%94%B2%201/index.html')
  expect(copiedLink('/icon.svg?abc', from, copies)).toBe('../../icon.svg')
  expect(copiedLink('/sign-in', from, copies)).toBe(`${live}/sign-in`)
  for (const other of ['#top', 'https://example.org/', '//example.org/', 'mailto:a@example.org']) {
    expect(copiedLink(other, from, copies)).toBe(other)
  }
  expect(wayTo('a/index.html', 'a/index.html')).toBe('index.html')
})

const PAGE = [
  '<!DOCTYPE html><html lang="zh-CN"><head>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css?dpl=1" data-precedence="next"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>',
  '<script src="/_next/static/chunks/b.js" async=""></script>',
  '<script data-own="">localStorage.getItem("/reading")</script>',
  '<script src="/icon.svg" defer="" data-own=""></script>',
  '<script src="/ask.mjs" defer="" data-own="live"></script>',
  '<script type="application/ld+json">{"url":"https://portal.example.edu.cn/members/jia","a":"href=\\"/members\\""}</script>',
  '</head><body><header><form action="/search"></form></header>',
  '<main id="main"><a href="/members">名录</a><a href="/members/by/kind/school">学校</a>',
  '<form action="/members/find" method="get"><button>筛选</button></form></main>',
  '<script>self.__next_f.push([1,"<a href=\\"/x\\">"])</script></body></html>',
].join('')

test('a page of the copy needs no portal, and says what it is and what it cannot do', () => {
  const page = copyPage(PAGE, 'members/jia/index.html', copies)
  expect(page).toContain('href="../../_next/static/chunks/a.css"')
  expect(page).not.toMatch(/__next_f|b\.js|ask\.mjs/)
  expect(page).toContain('<script data-own="">localStorage.getItem("/reading")</script>')
  expect(page).toContain('<script src="../../icon.svg" defer="" data-own=""></script>')
  expect(page).toContain('"a":"href=\\"/members\\""')
  expect(page).toContain('<a href="../index.html">名录</a>')
  expect(page).toContain(`<a href="${live}/members/by/kind/school">学校</a>`)
  expect(page).toContain(`<form action="${live}/members/find" method="get"><p class="meta">这是静态副本`)
  expect(page).toContain(
    `<header><form action="${live}/search"></form></header><p class="wrap meta" role="note"`,
  )
  expect(page.match(/role="note"/g)).toHaveLength(1)
})

test('a page names what has to be copied with it', () => {
  expect(addressesIn(PAGE, live)).toEqual([
    '/_next/static/chunks/a.css?dpl=1',
    '/icon.svg',
    '/search',
    '/members',
    '/members/by/kind/school',
    '/members/find',
  ])
})

test('a style sheet names files of the copy', () => {
  const css = 'a{background:url("/icon.svg")}b{background:url(data:image/svg+xml,x)}'
  expect(copyStyles(css, '_next/static/chunks/a.css', copies)).toBe(
    'a{background:url("../../../icon.svg")}b{background:url(data:image/svg+xml,x)}',
  )
})
