import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SETTING_NAMES } from '@/lib/server/env'
import { sources } from './sources'

const DECISIONS = 'docs/decisions'
const read = (file: string) => readFileSync(file, 'utf8')
const lines = (text: string) => text.replace(/\n$/, '').split('\n')

const documents = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name)),
]

/** The text without blocks of code, whose lines are no Markdown. */
const prose = (text: string) => text.replace(/^( *)```.*?^\1```$/gms, '')

/** GitHub's anchor of a heading: lower case, punctuation dropped, spaces to hyphens. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')

const anchors = (file: string) =>
  [...prose(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))

test('README stays under two hundred lines', () => {
  expect(lines(read('README.md')).length).toBeLessThan(200)
})

test('every link of the documents leads to a file and a heading that are there', () => {
  const broken = documents.flatMap((file) =>
    [...prose(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [name = '', anchor] = target.split('#')
        const found = name === '' ? file : path.posix.join(path.posix.dirname(file), name)
        if (!existsSync(found)) return true
        return anchor !== undefined && !anchors(found).includes(anchor)
      })
      .map((target) => `${file}: ${target}`),
  )
  expect(broken).toEqual([])
})

test('every file and folder that the documents name is there', () => {
  const rooms = 'app|components|docs|lib|prisma|public|tests'
  const named = new RegExp(`\`((?:${rooms})/[^\`\\s<>*…]+|[\\w.-]+\\.(?:ts|mjs))\``, 'g')
  const files = [...sources.map(({ file }) => file), 'next.config.ts']
  const missing = documents.flatMap((file) =>
    [...prose(read(file)).matchAll(named)]
      .map(([, name]) => name ?? '')
      .filter((name) =>
        name.includes('/')
          ? !existsSync(name) && !existsSync(`${name}.ts`)
          : !files.some((one) => one === name || one.endsWith(`/${name}`)),
      )
      .map((name) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('every npm script that the documents name exists, and README names every one', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g)].map(
      ([, script, short]) => ({ file, script: script ?? short ?? '' }),
    ),
  )
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([])
  const inReadme = new Set(named.filter(({ file }) => file === 'README.md').map(({ script }) => script))
  expect(Object.keys(scripts).filter((script) => !inReadme.has(script))).toEqual([])
})

test('every setting is explained to operators, and every explained one exists', () => {
  const table = read('docs/operations.md').split('\n## Settings\n')[1]?.split('\n## ')[0] ?? ''
  const explained = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(SETTING_NAMES.length).toBeGreaterThan(10)
  expect(explained).toEqual(SETTING_NAMES)
  const inChinese = read('README.zh-CN.md')
  expect(SETTING_NAMES.filter((name) => !inChinese.includes(`\`${name}\``))).toEqual([])
})

test('nginx keeps nothing of the addresses that are made per request, and knows the session by its cookie', () => {
  const configuration = read('docs/nginx.conf')
  const words = [
    ...(/const PER_REQUEST = \[(.+?)\]/s.exec(read('next.config.ts'))?.[1] ?? '').matchAll(/'([\w-]+)'/g),
  ]
  const perRequest = words.map(([, word]) => word)
  expect(perRequest).toContain('workspace')
  expect(configuration).toContain(`location ~ ^/(${perRequest.join('|')})(/|$)`)
  const [, session = ''] = /'(xieyu[\w.]+)'/.exec(read('lib/server/auth/cookies.ts')) ?? []
  expect(configuration).toContain(`(__Host-)?${session.replaceAll('.', '\\.')}=`)
})

test('every decision is numbered, dated, has its three parts and stands in the list', () => {
  const files = readdirSync(DECISIONS).filter((name) => name !== 'README.md')
  const list = read(path.join(DECISIONS, 'README.md'))
  const faults = files.flatMap((name, index) => {
    const text = read(path.join(DECISIONS, name))
    const number = String(index + 1).padStart(4, '0')
    const title = /^# (\d{4}) (.+)$/m.exec(text)
    const date = /^Date: (\d{4}-\d{2}-\d{2}) · Status: \w+/m.exec(text)
    return [
      name.startsWith(`${number}-`) && title?.[1] === number ? [] : [`${name}: number`],
      date ? [] : [`${name}: date`],
      ['Context', 'Decision', 'Consequences'].every((part) => text.includes(`\n## ${part}\n`))
        ? []
        : [`${name}: parts`],
      list.includes(`| [${number}](${name}) | ${title?.[2]} | ${date?.[1]} |`) ? [] : [`${name}: list`],
    ].flat()
  })
  expect(files.length).toBeGreaterThan(10)
  expect(faults).toEqual([])
})

test('every noun with permissions of its own is in the document about them', () => {
  const HEADINGS: Record<string, string> = {
    accounts: '## Accounts',
    agreements: '## Agreements',
    alliances: '## Alliances',
    applications: '## Applications',
    articles: '## Articles',
    audit: '## Settings and audit trail',
    capacity: '## Capacity',
    events: '## Events',
    figures: '## Honours and figures',
    honours: '## Honours and figures',
    imports: '## Imports and exports',
    organizations: '## Units',
    places: '## Places',
    platforms: '## Industry colleges and joint platforms',
    'policy-documents': '## Policy documents',
    positions: '## Positions',
    projects: '## Projects',
    'rule-packs': '## Rules of internship',
    settings: '## Settings and audit trail',
    students: '## Students',
    subjects: '## Honours and figures',
    synonyms: '## Settings and audit trail',
  }
  const nouns = sources.flatMap(
    ({ file }) => /^lib\/features\/([^/]+)\/(?:.+\/)?permissions\.ts$/.exec(file)?.[1] ?? [],
  )
  const text = read('docs/permissions.md')
  const forgotten = [...new Set(nouns)].filter((noun) => !text.includes(`\n${HEADINGS[noun]}`))
  expect(forgotten).toEqual([])
})
