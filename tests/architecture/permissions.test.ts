import { expect, test } from 'vitest'
import { type Source, under } from './sources'

const rules = under('lib/features').filter(({ file }) => file.endsWith('/permissions.ts'))
const unitTests = under('tests/unit').filter(({ file }) => /\.test\.tsx?$/.test(file))

/** What a test imports by name from a module; types are not among it. */
function named({ text }: Source, module: string): string[] {
  const statements = text.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)
  return [...statements]
    .filter(([, , target]) => target === `@/${module}`)
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => name !== '' && !name.startsWith('type '))
}

const asked = (file: string) =>
  new Set(unitTests.flatMap((source) => named(source, file.replace(/\.ts$/, ''))))

const declared = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, name = '']) => name)

test('what every role may do is asked of each feature’s permissions by a unit test', () => {
  expect(rules.length).toBeGreaterThan(30)
  const unasked = rules.filter(({ file, text }) => {
    const names = asked(file)
    return !declared(text, /^export function (\w+)/gm).some((name) => names.has(name))
  })
  expect(unasked.map(({ file }) => file)).toEqual([])
})

test('such a test goes through every verb: it takes the list of them from where it is declared', () => {
  const lists = rules.flatMap(({ file, text }) =>
    declared(text, /^(?:export )?const (\w+_VERBS)\b/gm).map((name) => ({ file, name })),
  )
  expect(lists.length).toBeGreaterThan(20)
  const untaken = lists.filter(({ file, name }) => !asked(file).has(name))
  expect(untaken.map(({ file, name }) => `${file} ${name}`)).toEqual([])
})
