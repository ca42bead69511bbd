import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg'

export const PRISMA_DIR = fileURLToPath(new URL('.', import.meta.url))

type Datamodel = [path: string, content: string]

let instantiated: Promise<void> | undefined

/*
 * The stock command would download a native schema engine, which an offline machine cannot. The same engine
 * is published as WebAssembly; its wrapper expects a bundler, so it is put together by hand here.
 */
function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const bindingFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const file = bindingFile.replace(/\.js$/, '.wasm')
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      './schema_engine_bg.js': binding as unknown as WebAssembly.ModuleImports,
    })
    binding.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
  })()
  return instantiated
}

/** The schema's files as the engine wants them, in a stable order. */
export function readDatamodels(): Datamodel[] {
  const models = readdirSync(path.join(PRISMA_DIR, 'models'))
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => path.join('models', name))
  return ['schema.prisma', ...models].map((name) => [name, readFileSync(path.join(PRISMA_DIR, name), 'utf8')])
}

/** A schema engine on the database at `url`. */
export async function openSchemaEngine(url: string, datamodels: Datamodel[] = readDatamodels()) {
  await instantiate()
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  return binding.SchemaEngine.new({ datamodels }, () => {}, factory)
}

/**
 * SQL that leads from one schema to another; from nothing when `from` is empty. The database at `url` is only
 * asked for its version.
 */
export async function diffSchemas(url: string, from: Datamodel[], to: Datamodel[]): Promise<string> {
  const engine = await openSchemaEngine(url, to)
  const files = (models: Datamodel[]) => models.map(([name, content]) => ({ path: name, content }))
  const result = await engine.diff({
    from: from.length ? { tag: 'schemaDatamodel', files: files(from) } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: files(to) },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout ?? ''
}
