import pg from 'pg'
import { afterEach, expect, inject, test } from 'vitest'

const url = inject('databaseUrl')
const open: pg.Client[] = []

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  open.push(client)
  return client
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.end().catch(() => {})))
})

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

test('every one of many queries at once is answered with its own rows', async () => {
  const clients = await Promise.all(numbers(8).map(connect))
  const ask = async (client: pg.Client, n: number) => {
    // Four shapes, so that one connection's parameters would not fit another's statement.
    const parameters = numbers(1 + (n % 4)).map((offset) => n * 10 + offset)
    const sum = parameters.map((_, index) => `$${index + 1}::int`).join(' + ')
    const { rows } = await client.query(`SELECT ${sum} AS sum, '${'x'.repeat(n)}' AS pad`, parameters)
    return { got: rows[0].sum, wanted: parameters.reduce((a, b) => a + b, 0), pad: rows[0].pad.length, n }
  }
  const answers = (
    await Promise.all(
      clients.map(async (client, index) => {
        const own = []
        for (const n of numbers(100)) own.push(await ask(client, n * clients.length + index))
        return own
      }),
    )
  ).flat()
  expect(answers).toHaveLength(800)
  expect(answers.filter(({ got, wanted, pad, n }) => got !== wanted || pad !== n)).toEqual([])
})

test('a query that arrives in pieces is not mixed with one that comes between them', async () => {
  const [one, other] = [await connect(), await connect()]
  const { connection } = one as unknown as { connection: pg.Connection }
  const row = new Promise((resolve, reject) => {
    connection.once('dataRow', (message: { fields: string[] }) => resolve(message.fields))
    connection.once('errorMessage', reject)
  })
  connection.parse({ name: '', text: 'SELECT $1::int + $2::int AS n', types: [] }, true)
  connection.flush()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const between = other.query('SELECT $1::int AS n', [5])
  await new Promise((resolve) => setTimeout(resolve, 50))
  connection.bind({ values: ['1', '2'] } as unknown as pg.BindConfig, true)
  connection.execute({ portal: '', rows: '' } as unknown as pg.ExecuteConfig, true)
  connection.sync()
  expect(await row).toEqual(['3'])
  expect((await between).rows).toEqual([{ n: 5 }])
})

test('values of megabytes are answered beside short ones', async () => {
  const [one, other] = [await connect(), await connect()]
  const long = one.query('SELECT length($1::text) + $2::int AS n', ['长'.repeat(1 << 20), 1])
  const short = await Promise.all(numbers(20).map((n) => other.query('SELECT $1::int AS n', [n])))
  expect(short.map(({ rows }) => rows[0].n)).toEqual(numbers(20))
  expect((await long).rows).toEqual([{ n: (1 << 20) + 1 }])
})

test('two connections prepare statements of one name without meeting', async () => {
  const [one, other] = [await connect(), await connect()]
  const ask = (client: pg.Client, text: string) => client.query({ name: 'same', text, values: [1] })
  expect((await ask(one, 'SELECT $1::int + 1 AS n')).rows).toEqual([{ n: 2 }])
  expect((await ask(other, 'SELECT $1::int + 10 AS n')).rows).toEqual([{ n: 11 }])
  expect((await ask(one, 'SELECT $1::int + 1 AS n')).rows).toEqual([{ n: 2 }])
})

test('a connection that breaks off in a transaction leaves nothing behind and holds up nobody', async () => {
  const [one, other] = [await connect(), await connect()]
  await one.query('BEGIN')
  await one.query("INSERT INTO settings (key, value, \"updatedAt\") VALUES ('broken-off', '1', now())")
  const waiting = other.query("SELECT count(*)::int AS n FROM settings WHERE key = 'broken-off'")
  ;(one as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy()
  expect((await waiting).rows).toEqual([{ n: 0 }])
})

test('a failing statement leaves its connection and the others working', async () => {
  const [one, other] = [await connect(), await connect()]
  for (const n of numbers(20)) {
    const [failed, answered] = await Promise.allSettled([
      one.query('SELECT 1 / $1::int', [0]),
      other.query('SELECT $1::int AS n', [n]),
    ])
    expect(failed.status).toBe('rejected')
    expect(answered.status === 'fulfilled' && answered.value.rows).toEqual([{ n }])
  }
  expect((await one.query('SELECT 7 AS n')).rows).toEqual([{ n: 7 }])
})

test('transactions at once keep their reads and writes together', async () => {
  const clients = await Promise.all(numbers(5).map(connect))
  await clients[0]?.query("INSERT INTO settings (key, value, \"updatedAt\") VALUES ('counter', '0', now())")
  await Promise.all(
    numbers(25).map(async (n) => {
      const client = await connect()
      await client.query('BEGIN')
      const { rows } = await client.query("SELECT value FROM settings WHERE key = 'counter' FOR UPDATE")
      await client.query("UPDATE settings SET value = $1 WHERE key = 'counter'", [
        String(Number(rows[0].value) + 1),
      ])
      await client.query(n % 5 === 4 ? 'ROLLBACK' : 'COMMIT')
      await client.end()
    }),
  )
  const { rows } = (await clients[0]?.query("SELECT value FROM settings WHERE key = 'counter'")) ?? {
    rows: [],
  }
  expect(rows).toEqual([{ value: '20' }])
  await clients[0]?.query("DELETE FROM settings WHERE key = 'counter'")
})
