import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { pendingMigrations, unwrittenMigration } from '@/prisma/migrate'
import { diffSchemas, readDatamodels } from '@/prisma/schema-engine'
import { db } from '@/tests/support/database'

const url = inject('databaseUrl')
const names = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

/** What a schema holds, as rows of text that two schemas can be compared by. */
const CATALOG = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' ||
         replace(coalesce(column_default, ''), table_schema || '.', '') AS item
    FROM information_schema.columns WHERE table_schema = $1 AND table_name <> '_prisma_migrations'
  UNION ALL
  SELECT 'index ' || replace(indexdef, schemaname || '.', '') FROM pg_indexes
    WHERE schemaname = $1 AND tablename <> '_prisma_migrations'
  UNION ALL
  SELECT 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = $1 GROUP BY t.typname
  UNION ALL
  SELECT 'foreign key ' || conrelid::regclass::text || ' ' || replace(pg_get_constraintdef(c.oid), $1 || '.', '')
    FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = $1 AND contype = 'f'`

let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
afterAll(() => client.end())

const catalog = async (schema: string) =>
  (await client.query<{ item: string }>(CATALOG, [schema])).rows
    // How an index is kept is written by hand: the schema language has no words for it.
    .map((row) =>
      row.item
        .replaceAll(`${schema}.`, '')
        .replaceAll('"', '')
        .replace(/ WITH \(.*\)$/, ''),
    )
    .sort()

test('the migrations give exactly the tables, columns, indexes, enums and foreign keys of the schema', async () => {
  const sql = await diffSchemas(url, [], readDatamodels())
  await client.query('DROP SCHEMA IF EXISTS from_schema CASCADE')
  await client.query('CREATE SCHEMA from_schema')
  try {
    await client.query('SET search_path TO from_schema')
    await client.query(
      sql.replaceAll('CREATE SCHEMA IF NOT EXISTS "public";', '').replaceAll('"public".', ''),
    )
    const wanted = await catalog('from_schema')
    // Written by hand because the schema language cannot say it; nothing else may be.
    const byHand = ['role_assignments_once', 'applications_one_place_a_time', 'applications_one_open']
    const given = (await catalog('public')).filter((item) => !byHand.some((name) => item.includes(name)))
    expect(wanted.length).toBeGreaterThan(300)
    expect(given).toEqual(wanted)
  } finally {
    await client.query('SET search_path TO public')
    await client.query('DROP SCHEMA from_schema CASCADE')
  }
})

test('the schema holds no change that no migration was written for', async () => {
  expect(await unwrittenMigration(url)).toBe('')
})

test('the migrations table is filled as the stock command fills it', async () => {
  expect(await pendingMigrations(url)).toEqual([])
  const rows = await db.$queryRaw<
    { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null }[]
  >`SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY migration_name`
  expect(rows.map((row) => row.migration_name)).toEqual(names)
  for (const row of rows) {
    const file = readFileSync(`prisma/migrations/${row.migration_name}/migration.sql`)
    expect(row.checksum).toBe(createHash('sha256').update(file).digest('hex'))
    expect(row.finished_at).not.toBeNull()
    expect(row.rolled_back_at).toBeNull()
  }
})

test('the database itself refuses what may never be stored', async () => {
  const region = await db.region.upsert({
    where: { code: '370200' },
    create: { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2 },
    update: {},
  })
  const unit = {
    name: '某单位',
    sortKey: 'mou dan wei',
    initial: 'M',
    kind: 'school' as const,
    regionCode: region.code,
  }
  await expect(db.organization.create({ data: { ...unit, slug: 'by' } })).rejects.toThrow(
    'organizations_slug_form',
  )
  await expect(db.organization.create({ data: { ...unit, slug: '青岛' } })).rejects.toThrow(
    'organizations_slug_form',
  )
  await expect(
    db.organization.create({ data: { ...unit, slug: 'mou', creditCode: '11370322004432986I' } }),
  ).rejects.toThrow('organizations_credit_code_form')
  await expect(
    db.organization.create({ data: { ...unit, slug: 'mou', status: 'suspended' } }),
  ).rejects.toThrow('organizations_reason')
  await expect(db.user.create({ data: { loginName: 'Admin', displayName: '某人' } })).rejects.toThrow(
    'users_login_name_folded',
  )
  const user = await db.user.create({ data: { loginName: 'constraint-test', displayName: '某人' } })
  await expect(
    db.roleAssignment.create({ data: { userId: user.id, role: 'organization_admin' } }),
  ).rejects.toThrow('role_assignments_scope')
  await db.roleAssignment.create({ data: { userId: user.id, role: 'platform_admin' } })
  await expect(
    db.roleAssignment.create({ data: { userId: user.id, role: 'platform_admin' } }),
  ).rejects.toThrow('Unique constraint')
  await expect(db.honour.create({ data: { name: '某荣誉', status: 'recognized' } })).rejects.toThrow(
    'honours_one_owner',
  )
  await db.user.delete({ where: { id: user.id } })
})
