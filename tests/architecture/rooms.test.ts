import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { featurePart, offenders, type Source, sources, under } from './sources'

const inRoom = (target: string, ...rooms: string[]) =>
  rooms.some((room) => target === room || target.startsWith(`${room}/`))
const isRoute = ({ file }: Source) => file.endsWith('/route.ts')
const isClient = ({ text }: Source) => /^['"]use client['"]/m.test(text)
const FEATURE_FILES = [
  'schema',
  'types',
  'constants',
  'workflow',
  'permissions',
  'rules',
  'data',
  'mutations',
  'tags',
  'loaders',
  'actions',
  'jobs',
] // prettier-ignore

test('the scan sees the project', () => {
  expect(sources.length).toBeGreaterThan(150)
  expect(sources.find(({ file }) => file === 'lib/server/db.ts')?.imports.map((one) => one.target)).toContain(
    'prisma/generated/client',
  )
})

test('a feature holds only files of the closed vocabulary', () => {
  const strangers = under('lib/features').filter(({ file }) => {
    const part = featurePart(file)
    return !part || !FEATURE_FILES.includes(part.file) || file.split('/').length > 5
  })
  expect(strangers.map(({ file }) => file)).toEqual([])
})

test('nobody hides behind index, utils, helpers, services or hooks', () => {
  const vague = sources.filter(({ file }) =>
    /\/(index|utils?|helpers?|services?|hooks)(\.tsx?|\/)/.test(file),
  )
  expect(vague.map(({ file }) => file)).toEqual([])
})

test('the root holds only the rooms and what tools want there', () => {
  const rooms = [
    'app',
    'components',
    'docs',
    'lib',
    'prisma',
    'public',
    'tests',
    'node_modules',
    'test-results',
  ]
  const files = [
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'biome.json',
    'instrumentation-node.ts',
    'instrumentation.ts',
    'next-env.d.ts',
    'next.config.ts',
    'package-lock.json',
    'package.json',
    'page-cache.mjs',
    'playwright.config.ts',
    'postcss.config.mjs',
    'prisma.config.ts',
    'proxy.ts',
    'tsconfig.json',
    'tsconfig.tsbuildinfo',
    'vitest.config.ts',
  ] // prettier-ignore
  const strangers = readdirSync('.').filter(
    (name) => !name.startsWith('.') && ![...rooms, ...files].includes(name),
  )
  expect(strangers).toEqual([])
})

test('lib/shared is pure: it imports nothing above it, no framework and no database', () => {
  expect(
    offenders(under('lib/shared'), (target) =>
      inRoom(
        target,
        'lib/server',
        'lib/features',
        'lib/commands',
        'components',
        'app',
        'prisma',
        'next',
        'react',
        'pg',
        'node:fs',
      ),
    ),
  ).toEqual([])
})

test('lib/server knows nothing of features, components, pages or commands', () => {
  expect(
    offenders(under('lib/server'), (target) =>
      inRoom(target, 'lib/features', 'lib/commands', 'components', 'app'),
    ),
  ).toEqual([])
})

test('features know nothing of components, pages or commands', () => {
  expect(
    offenders(under('lib/features'), (target) => inRoom(target, 'lib/commands', 'components', 'app')),
  ).toEqual([])
})

test('components know nothing of pages, commands, the database or the server', () => {
  expect(
    offenders(under('components'), (target, _source, { typeOnly }) => {
      if (inRoom(target, 'app', 'lib/commands', 'prisma')) return true
      // Markdown is rendered on the server by server components; nothing else of the server is theirs.
      return inRoom(target, 'lib/server') && !target.startsWith('lib/server/markdown') && !typeOnly
    }),
  ).toEqual([])
})

test('components/ui, forms and layout import no feature', () => {
  const primitive = sources.filter(({ file }) => /^components\/(ui|forms|layout|weave)\//.test(file))
  expect(offenders(primitive, (target) => inRoom(target, 'lib/features'))).toEqual([])
})

test('nothing imports the commands but tests and their configuration', () => {
  const others = sources.filter(({ file }) => !/^(lib\/commands|tests)\/|^playwright\.config/.test(file))
  expect(offenders(others, (target) => inRoom(target, 'lib/commands'))).toEqual([])
})

test('pages and components read through loaders, never through data, mutations or jobs', () => {
  const readers = sources.filter((source) => /^(app|components)\//.test(source.file) && !isRoute(source))
  expect(
    offenders(readers, (target, _source, { typeOnly }) => {
      const part = featurePart(target)
      return part !== null && ['data', 'mutations', 'jobs'].includes(part.file) && !typeOnly
    }),
  ).toEqual([])
})

test('client components import from a feature only what a browser may have', () => {
  const allowed = ['actions', 'schema', 'types', 'constants', 'workflow', 'permissions', 'rules']
  expect(
    offenders(
      sources.filter((source) => isClient(source)),
      (target, _source, { typeOnly }) => {
        const part = featurePart(target)
        return !typeOnly && part !== null && !allowed.includes(part.file)
      },
    ),
  ).toEqual([])
})

test('the database is imported only where reads and writes live', () => {
  const allowed = (file: string) =>
    /^(lib\/server|prisma|tests|lib\/commands)\//.test(file) ||
    /^lib\/features\/.*\/(data|mutations|jobs)\.ts$/.test(file)
  expect(
    offenders(
      sources.filter(({ file }) => !allowed(file)),
      (target, _source, { typeOnly }) => target === 'lib/server/db' && !typeOnly,
    ),
  ).toEqual([])
})

test('the generated client is imported only by lib/server/db and prisma', () => {
  expect(
    offenders(
      sources.filter(({ file }) => file !== 'lib/server/db.ts' && !file.startsWith('prisma/')),
      (target) => inRoom(target, 'prisma/generated'),
    ),
  ).toEqual([])
})

test('the framework and the request are touched only at the edge', () => {
  const edge = (file: string) =>
    /^(app|tests)\//.test(file) ||
    !file.includes('/') ||
    /^lib\/features\/.*\/(loaders|actions)\.ts$/.test(file) ||
    /^lib\/server\/(auth\/[^/]+|action|drafts|form-drafts)\.ts$/.test(file)
  const ofComponents = ['next/link', 'next/image', 'next/form', 'next/navigation']
  expect(
    offenders(
      sources.filter(({ file }) => !edge(file)),
      (target, { file }, { typeOnly }) =>
        inRoom(target, 'next') &&
        !typeOnly &&
        !(file.startsWith('components/') && ofComponents.includes(target)),
    ),
  ).toEqual([])
})

test('a feature takes from another only what is meant for others', () => {
  const open = ['data', 'mutations', 'types', 'constants', 'permissions', 'rules', 'tags', 'schema']
  expect(
    offenders(under('lib/features'), (target, { file }, { typeOnly }) => {
      const [own, other] = [featurePart(file), featurePart(target)]
      if (!own || !other || own.noun === other.noun) return false
      // Loaders may compose what other loaders have cached.
      return !open.includes(other.file) && !typeOnly && !(own.file === 'loaders' && other.file === 'loaders')
    }),
  ).toEqual([])
})

test('features do not go in circles', () => {
  const uses = new Map<string, Set<string>>()
  for (const { file, imports } of under('lib/features')) {
    const own = featurePart(file)
    for (const { target, typeOnly } of imports) {
      const other = featurePart(target)
      // The names of cache tags lead nowhere: a write in one noun may expire another's pages.
      if (!own || !other || own.noun === other.noun || typeOnly || other.file === 'tags') continue
      uses.set(own.noun, (uses.get(own.noun) ?? new Set()).add(other.noun))
    }
  }
  const circles: string[] = []
  const visit = (noun: string, trail: string[]) => {
    if (trail.includes(noun))
      return void circles.push([...trail.slice(trail.indexOf(noun)), noun].join(' → '))
    for (const next of uses.get(noun) ?? []) visit(next, [...trail, noun])
  }
  for (const noun of uses.keys()) visit(noun, [])
  expect([...new Set(circles)]).toEqual([])
})

test('settings are read in one place, besides the programs that pass them on', () => {
  // The cache handlers are loaded by the framework as they stand, outside the build, where env.ts cannot be imported.
  const allowed = (file: string) =>
    file === 'lib/server/env.ts' ||
    /^(lib\/commands|lib\/server\/cache|tests)\//.test(file) ||
    !file.includes('/')
  const readers = sources.filter(({ file, text }) => !allowed(file) && /process\.env/.test(text))
  expect(readers.map(({ file }) => file)).toEqual([])
})

test('every server action is made by defineAction or definePublicAction, or signs somebody out', () => {
  const actions = sources.filter(({ text }) => /^['"]use server['"]/m.test(text))
  expect(actions.length).toBeGreaterThan(5)
  const others = actions.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /^export (?:async function|const) (\w+)\s*(=\s*(?:with(?:Preview|Drafts)\(\s*)*define(?:Public)?Action\b)?/gm,
      ),
    ]
      .filter(([, , made]) => made === undefined)
      .map(([, name]) => `${file} ${name}`),
  )
  // It must work for somebody whose session has ended already.
  expect(others).toEqual(['lib/features/accounts/actions.ts signOut'])
})
