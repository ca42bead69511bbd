import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A line of /proc/<pid>/status in megabytes; null where there is no such process, or no /proc. */
function statusLine(pid: number, name: string): number | null {
  try {
    const line = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return line ? Number(line[1]) / 1024 : null
  } catch {
    return null
  }
}

/** The process and all that it started. */
export function family(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
    return [pid, ...children.flatMap((child) => family(Number(child)))]
  } catch {
    return [pid]
  }
}

const sum = (numbers: (number | null)[]) =>
  numbers.reduce<number | null>((total, one) => (one === null ? total : (total ?? 0) + one), null)

/** Resident memory now and at its peak, in megabytes, of a process and its children (VmRSS and VmHWM, proc(5)). */
export function memoryOf(pid: number | undefined): { now: number | null; peak: number | null } {
  if (pid === undefined) return { now: null, peak: null }
  const members = family(pid)
  return {
    now: sum(members.map((one) => statusLine(one, 'VmRSS'))),
    peak: sum(members.map((one) => statusLine(one, 'VmHWM'))),
  }
}

/** What the files below a folder hold, in megabytes, and how many they are. */
export function sizeOf(folder: string): { megabytes: number; files: number } {
  let bytes = 0
  let files = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    files += 1
    bytes += statSync(path.join(entry.parentPath, entry.name)).size
  }
  return { megabytes: bytes / 1024 / 1024, files }
}
