/*
 * The embedded database: PGlite in a process of its own, speaking the PostgreSQL protocol on a socket.
 * A child of prisma/embedded.ts, which passes the folder and the socket and hears `ready` or `failed`.
 */
import { unlinkSync } from 'node:fs'
import { inspect } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { lockDataFolder } from './data-lock'
import { SessionQueue } from './embedded-queue'

/** As many as PostgreSQL takes unless told otherwise; the library's default would be a single one. */
const MAX_CONNECTIONS = 100

async function main(dataDir: string, socketFile: string): Promise<void> {
  const unlock = lockDataFolder(dataDir)
  let stopping = false
  let database: PGlite | undefined
  let server: PGLiteSocketServer | undefined
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server?.stop().catch(() => {})
    await database?.close().catch(() => {})
    unlock()
    process.exit(0)
  }
  // When the parent is killed the channel closes: nobody may be left holding the folder.
  process.on('disconnect', stop)
  process.on('SIGTERM', stop)
  // The terminal sends Ctrl-C to the whole group; the parent stops the app first, then us.
  process.on('SIGINT', () => {})

  database = await PGlite.create(`${dataDir}/database`)
  try {
    unlinkSync(socketFile)
  } catch {}
  server = new PGLiteSocketServer({ db: database, path: socketFile, maxConnections: MAX_CONNECTIONS })
  // In place of the library's own, which lets queries of two connections get into each other.
  Object.assign(server, { queryQueue: new SessionQueue(database) })
  await server.start()
  if (process.connected) process.send?.({ ready: true })
}

const [dataDir, socketFile] = process.argv.slice(2)
if (!dataDir || !socketFile) throw new Error('Usage: embedded-process DATA_DIR SOCKET_FILE')
main(dataDir, socketFile).catch((error: Error) => {
  // What the engine throws for its files has a number and no message.
  process.send?.(
    { failed: error.message || inspect(error), busy: error.name === 'DataFolderBusyError' },
    () => process.exit(1),
  )
})
