import { readFileSync } from 'node:fs'
import path from 'node:path'
import { family } from '@/tests/bench/processes'
import { dataDir } from './e2e'

/** The process of the embedded database, as it stands in its lock. */
export function databasePid(): number {
  const lock = readFileSync(path.join(dataDir(), 'database.lock'), 'utf8')
  return (JSON.parse(lock) as { pid: number }).pid
}

/**
 * The process that serves the portal under test: of those that `npm start` began beside its database, the one that has
 * the framework's name. Undefined where the system does not tell, in /proc.
 */
export function serverPid(): number | undefined {
  try {
    const status = readFileSync(`/proc/${databasePid()}/status`, 'utf8')
    const start = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1])
    return family(start).find((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('next-server'))
  } catch {
    return undefined
  }
}
