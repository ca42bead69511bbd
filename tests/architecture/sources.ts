import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Import = { target: string; typeOnly: boolean; line: number }
export type Source = { file: string; text: string; imports: Import[] }

const ROOT = path.resolve(import.meta.dirname, '../..')
const SKIPPED = new Set(['node_modules', 'generated', '.git', '.data', 'test-results'])
const EXTENSIONS = ['.ts', '.tsx', '.mjs']

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.next')) continue
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(file)
    else if (EXTENSIONS.includes(path.extname(entry.name)) && entry.name !== 'next-env.d.ts') yield file
  }
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\s+from\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** A path inside the project as written from its root and without extension; a package as it is named. */
function resolve(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  if (target.startsWith('.')) return path.posix.join(path.posix.dirname(file), target)
  return target
}

function importsOf(file: string, text: string): Import[] {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length
  const statements = [...text.matchAll(STATEMENT)].map((match) => ({
    target: resolve(file, match[2] ?? ''),
    typeOnly: match[1] !== undefined,
    line: lineAt(match.index),
  }))
  const dynamic = [...text.matchAll(DYNAMIC)].map((match) => ({
    target: resolve(file, match[1] ?? ''),
    typeOnly: false,
    line: lineAt(match.index),
  }))
  return [...statements, ...dynamic]
}

/** Every source file of the project with what it imports. */
export const sources: Source[] = [...walk('.')].map((name) => {
  const file = path.posix.normalize(name)
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  // Types named in comments are no imports.
  return {
    file,
    text,
    imports: importsOf(
      file,
      text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')),
    ),
  }
})

/** The sources below a folder. */
export const under = (folder: string): Source[] => sources.filter(({ file }) => file.startsWith(`${folder}/`))

/** Every import that breaks a rule, as lines to read. */
export function offenders(
  among: Source[],
  breaks: (target: string, source: Source, one: Import) => boolean,
): string[] {
  return among.flatMap((source) =>
    source.imports
      .filter((one) => breaks(one.target, source, one))
      .map((one) => `${source.file}:${one.line} imports ${one.target}`),
  )
}

/** `lib/features/positions/applications/data` → { noun: 'positions', file: 'data' }; null outside the features. */
export function featurePart(target: string): { noun: string; file: string } | null {
  const parts = target.split('/')
  if (parts[0] !== 'lib' || parts[1] !== 'features' || parts.length < 4) return null
  return { noun: parts[2] ?? '', file: (parts.at(-1) ?? '').replace(/\.tsx?$/, '') }
}
