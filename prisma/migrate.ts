import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { diffSchemas, openSchemaEngine, PRISMA_DIR, readDatamodels } from './schema-engine'

const MIGRATIONS_DIR = path.join(PRISMA_DIR, 'migrations')
/** The schema that the migrations give, kept so that the next one can be authored without a database. */
const SNAPSHOT_FILE = path.join(MIGRATIONS_DIR, 'schema.snapshot.json')
const NO_FILTER = { externalTables: [], externalEnums: [] }

function migrationNames(): string[] {
  return readdirSync(MIGRATIONS_DIR, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function migrationsList() {
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(MIGRATIONS_DIR, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}

/**
 * Applies the migrations that the database at `url` lacks, in order, and gives their names.
 * The engine is the one behind `prisma migrate deploy`, so `_prisma_migrations` is filled as that command would.
 * Throws with the engine's own words when one fails, or when an applied one was edited or is missing.
 */
export async function migrate(url: string): Promise<string[]> {
  const engine = await openSchemaEngine(url)
  const list = migrationsList()
  const state = await engine.diagnoseMigrationHistory({
    migrationsList: list,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  })
  if (state.editedMigrationNames.length > 0) {
    throw new Error(`Applied migrations were edited afterwards: ${state.editedMigrationNames.join(', ')}`)
  }
  if (state.failedMigrationNames.length > 0) {
    throw new Error(
      `These migrations failed before and wait for your decision: ${state.failedMigrationNames.join(', ')}`,
    )
  }
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: list, filters: NO_FILTER })
  return appliedMigrationNames
}

/** Names of the migrations that the database at `url` still lacks. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const engine = await openSchemaEngine(url)
  const state = await engine.diagnoseMigrationHistory({
    migrationsList: migrationsList(),
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  })
  if (state.history?.diagnostic === 'databaseIsBehind') return state.history.unappliedMigrationNames
  return state.hasMigrationsTable ? [] : migrationNames()
}

/**
 * The SQL by which the schema now differs from the one that the migrations give; empty when they agree.
 * `url` names any running database; it is not changed.
 */
export async function unwrittenMigration(url: string): Promise<string> {
  const before = existsSync(SNAPSHOT_FILE) ? JSON.parse(readFileSync(SNAPSHOT_FILE, 'utf8')) : []
  const sql = await diffSchemas(url, before, readDatamodels())
  return sql.includes('This is an empty migration') ? '' : sql
}

/** Writes a migration named `name` that leads from the last snapshot to the schema now; gives its folder, or null if nothing changed. */
export async function writeMigration(url: string, name: string, now: Date): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(name))
    throw new Error('A migration name is lower-case words joined by _')
  const sql = await unwrittenMigration(url)
  if (sql === '') return null
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(MIGRATIONS_DIR, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  writeFileSync(path.join(MIGRATIONS_DIR, 'migration_lock.toml'), 'provider = "postgresql"\n')
  writeFileSync(SNAPSHOT_FILE, `${JSON.stringify(readDatamodels(), null, 2)}\n`)
  return folder
}
