import os from 'node:os'
import { megabytes } from './statistics'

/* A run of one of the programs that measure: its progress, its results, and how it ends. */

const begun = Date.now()
const sections: string[] = []

/** Says on the error output what is done now, and since how many seconds the program runs. */
export function say(text: string): void {
  console.error(`[${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s] ${text}`)
}

/** Results are shown at once for whoever watches, and printed together at the end: a build writes in between. */
export function print(title: string, text: string): void {
  sections.push(`### ${title}\n\n${text}`)
  console.error(`\n${text}\n`)
}

/** Says before all results how they were measured, and on which machine. */
export function introduce(text: string): void {
  const machine = `${os.availableParallelism()} cores, ${megabytes(os.totalmem() / 1024 / 1024)}, Node ${process.version}`
  sections.unshift(`${text} Machine: ${machine}, ${new Date(begun).toISOString().slice(0, 10)}.`)
}

/** Runs the program to its end, and prints what it measured, also where it came to grief. */
export function run(main: () => Promise<void>): void {
  // The servers end with this process: some hear its channel close, nginx is told.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
  const end = (code: number) => {
    if (sections.length > 0) console.log(`\n${sections.join('\n\n')}`)
    process.exit(code)
  }
  main().then(
    () => end(0),
    (error: Error) => {
      console.error(error)
      end(1)
    },
  )
}
