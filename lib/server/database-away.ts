/** How the driver's adapter calls an answer that never came. */
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])

/**
 * Of the connection (those that the adapter does not know by a kind, and a host with two addresses), and of PostgreSQL
 * where it stops, has crashed, starts, or takes no more connections.
 */
const CODES = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EAI_AGAIN',
    'ENOTFOUND',
  ],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'],
])

/** What has no code: of `pg`, of its pool, and of Prisma whose transaction waited for a connection in vain. */
const SENTENCES = [
  'Connection terminated',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Unable to start a transaction in the given time',
]

type Fault = Error & {
  code?: unknown
  meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } }
}

/**
 * Whether an error says that the database could not be reached or went away, which passes by itself. Everything that
 * the database answers to a question, a late one included, is another fault.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta, message } = error as Fault
  const cause = meta?.driverAdapterError?.cause
  if (cause) return KINDS.has(cause.kind ?? '') || CODES.has(cause.originalCode ?? '')
  // A socket of this machine that is not there; any other missing file is no matter of the database.
  if (code === 'ENOENT') return message.includes('.s.PGSQL.')
  if (typeof code === 'string' && CODES.has(code)) return true
  return SENTENCES.some((sentence) => message.includes(sentence))
}
