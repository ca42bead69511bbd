import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Somebody else has the data folder open. The sentence is for the operator. */
export class DataFolderBusyError extends Error {
  override name = 'DataFolderBusyError'
}

type Holder = { pid: number; startedAt: string }

/**
 * When a process began, as the kernel tells it, or null when it does not run. A process number alone is
 * not enough: after a crash another program may have been given the same one.
 */
function processStart(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name may hold spaces and brackets: count fields after the last bracket (proc(5), field 22).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

function readHolder(file: string): Holder | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>
    return typeof value.pid === 'number' && typeof value.startedAt === 'string' ? (value as Holder) : null
  } catch {
    return null
  }
}

/**
 * Takes the data folder for this process, or throws DataFolderBusyError naming the process that has it.
 * Two processes on one folder would destroy the embedded database. Returns the function that gives it back.
 */
export function lockDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = path.join(dataDir, 'database.lock')
  const own: Holder = { pid: process.pid, startedAt: processStart(process.pid) ?? 'unknown' }
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' })
      return () => {
        if (readHolder(file)?.pid === process.pid) unlinkSync(file)
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder && processStart(holder.pid) === holder.startedAt) {
      throw new DataFolderBusyError(
        `数据目录 ${dataDir} 正由进程 ${holder.pid} 使用。请先停止它，或用 DATA_DIR 指定另一个目录。`,
      )
    }
    // Left over by a process that was killed.
    try {
      unlinkSync(file)
    } catch {}
  }
  throw new DataFolderBusyError(`无法锁定数据目录 ${dataDir}。`)
}
