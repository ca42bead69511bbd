import net from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { isDatabaseAway } from '@/lib/server/database-away'
import { createClient, Prisma } from '@/lib/server/db'
import { ConflictError, RefusedError } from '@/lib/shared/errors'

const ends: (() => Promise<unknown>)[] = []
afterAll(() => Promise.all(ends.map((end) => end())))

/** A client of the database at this address with one connection, for which it waits a third of a second. */
function clientOf(url: string): ReturnType<typeof createClient> {
  const client = createClient(url, 1, 300)
  ends.push(() => client.$disconnect())
  return client
}

/** A stand-in for PostgreSQL that does this with whoever connects; gives its address. */
async function standIn(answer: (socket: net.Socket) => void): Promise<string> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    answer(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `postgresql://postgres@127.0.0.1:${(server.address() as net.AddressInfo).port}/postgres`
}

/** A message of PostgreSQL: its letter, its length, its content. */
function message(letter: string, content: string): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(4 + Buffer.byteLength(content), 1)
  return Buffer.concat([head, Buffer.from(content)])
}

const refusing = (code: string) =>
  standIn((socket) =>
    socket.once('data', () =>
      socket.end(message('E', `SFATAL\0VFATAL\0C${code}\0Mno matter what it says\0\0`)),
    ),
  )

const fault = (asked: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(asked).then(
    () => {
      throw new Error('The database answered')
    },
    (error: unknown) => error,
  )

/** What a question, a question in SQL and a transaction come to. */
async function faultsAt(url: string): Promise<unknown[]> {
  const client = clientOf(url)
  return [
    await fault(client.region.count()),
    await fault(client.$queryRaw`SELECT 1`),
    await fault(client.$transaction((tx) => tx.region.count())),
  ]
}

describe('a database is away', () => {
  test.each([
    ['whose socket is not there', async () => 'postgresql://postgres@%2Fnowhere/postgres'],
    ['to which nobody listens', async () => 'postgresql://postgres@127.0.0.1:1/postgres'],
    ['that has two addresses and listens at none', async () => 'postgresql://postgres@localhost:1/postgres'],
    ['that hangs up', () => standIn((socket) => socket.destroy())],
    ['that does not say a word', () => standIn(() => {})],
    ['that starts', () => refusing('57P03')],
    ['that stops', () => refusing('57P01')],
    ['that takes no more connections', () => refusing('53300')],
  ])('%s', async (_, place) => {
    for (const error of await faultsAt(await place())) expect(isDatabaseAway(error), String(error)).toBe(true)
  })

  test('that leaves the only connection of the pool without an answer, and hangs up later', async () => {
    const sockets: net.Socket[] = []
    const url = await standIn((socket) => {
      sockets.push(socket)
      socket.once('data', () => socket.write(Buffer.concat([message('R', '\0\0\0\0'), message('Z', 'I')])))
    })
    const client = clientOf(url)
    const first = fault(client.region.count())
    expect(isDatabaseAway(await fault(client.region.count()))).toBe(true)
    expect(isDatabaseAway(await fault(client.$transaction((tx) => tx.region.count())))).toBe(true)
    for (const socket of sockets) socket.destroy()
    expect(isDatabaseAway(await first)).toBe(true)
  })
})

describe('a database is not away', () => {
  test.each([
    ['that refuses the password', () => refusing('28P01')],
    ['that does not exist', () => refusing('3D000')],
  ])('%s', async (_, place) => {
    for (const error of await faultsAt(await place()))
      expect(isDatabaseAway(error), String(error)).toBe(false)
  })

  test.each([
    ['a refusal', new RefusedError('日期应在今天之后')],
    ['a conflict', new ConflictError(2)],
    ['a missing file', Object.assign(new Error('open /data/a.pdf'), { code: 'ENOENT', syscall: 'open' })],
    ['a mistake of ours', new TypeError("Cannot read properties of undefined (reading 'id')")],
    ['something that is no error', 'ECONNREFUSED'],
    [
      'a value that is there already',
      new Prisma.PrismaClientKnownRequestError('Unique constraint failed', {
        code: 'P2002',
        clientVersion: '',
        meta: { driverAdapterError: { cause: { kind: 'UniqueConstraintViolation' } } },
      }),
    ],
    [
      'a transaction that took too long',
      new Prisma.PrismaClientKnownRequestError(
        'Transaction API error: A query cannot be executed on an expired transaction.',
        { code: 'P2028', clientVersion: '' },
      ),
    ],
  ])('for %s', (_, error) => expect(isDatabaseAway(error)).toBe(false))
})
