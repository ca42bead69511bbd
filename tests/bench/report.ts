import type { Edits } from './edits'
import type { FrontResult } from './front'
import type { Comparison } from './load'
import type { MadeAtBuild } from './made-at-build'
import type { PageResult } from './pages'
import type { RuleTimes } from './rules'
import { count, kilobytes, median, megabytes, milliseconds, percent, quantile, table } from './statistics'

const speed = ({ perSecond, p50, p99 }: Comparison) => [
  count(perSecond),
  milliseconds(p50),
  milliseconds(p99),
]
const SPEED = ['req/s', 'p50', 'p99']

/** The five page types, each beside the same bytes from a bare Node server. */
export function pagesReport(results: readonly PageResult[]): string {
  return table(
    ['page', 'HTML', 'gzip', ...SPEED, ...SPEED.map((head) => `bare Node ${head}`), 'ratio'],
    results.map(({ name, bytes, compressed, portal, bare }) => [
      name,
      kilobytes(bytes),
      kilobytes(compressed),
      ...speed(portal),
      ...speed(bare),
      percent(portal.ratio),
    ]),
  )
}

export function madeAtBuildReport({ bytes, atBuild, onDemand }: MadeAtBuild): string {
  return table(
    [`one page, ${kilobytes(bytes)}`, ...SPEED, 'ratio'],
    [
      ['made at build, Next’s own cache', ...speed(atBuild), percent(1)],
      ['made on demand, our page cache', ...speed(onDemand), percent(onDemand.ratio)],
    ],
  )
}

export function frontReport(results: readonly FrontResult[]): string {
  return table(
    ['page', 'gzip', ...SPEED, ...SPEED.map((head) => `file ${head}`), 'ratio'],
    results.map(({ name, bytes, front, file }) => [
      name,
      kilobytes(bytes),
      ...speed(front),
      ...speed(file),
      percent(front.ratio),
    ]),
  )
}

/** First views of pages that nobody asked for before, by type of page. */
export function firstViewsReport(results: readonly { name: string; times: readonly number[] }[]): string {
  return table(
    ['page', 'different pages', 'p50', 'p95', 'slowest'],
    results.map(({ name, times }) => [
      name,
      count(times.length),
      milliseconds(median(times)),
      milliseconds(quantile(times, 0.95)),
      milliseconds(Math.max(...times)),
    ]),
  )
}

export function editsReport({ saved, viewed, atOnce, throughFront }: Edits): string {
  const line = (name: string, times: readonly number[]) =>
    times.length === 0 ? [] : [[name, milliseconds(median(times)), milliseconds(Math.max(...times))]]
  const both = saved.map((time, turn) => time + (viewed[turn] ?? 0))
  const times = table(
    ['', 'median', 'slowest'],
    [
      ...line('form sent → answered', saved),
      ...line('the next request for the public page', viewed),
      ...line('form sent → change seen', both),
      ...line('answered → change seen behind nginx', throughFront),
    ],
  )
  return `${times}\n\nThe very next request showed the change ${atOnce} times of ${saved.length}.`
}

export type Memory = { name: string; app: number | null; database: number | null }

export function memoryReport(rows: readonly Memory[]): string {
  return table(
    ['peak resident memory', 'app', 'database'],
    rows.map(({ name, app, database }) => [name, megabytes(app), megabytes(database)]),
  )
}

/** The rules of internship: one position, and all of the city. */
export function rulesReport({ oneCheck, runs }: RuleTimes): string {
  const head = ['run of the rules', 'positions', 'changed', 'seconds', 'a position']
  const rows = runs.map(({ name, positions, changed, seconds }) => [
    name,
    count(positions),
    count(changed),
    seconds.toFixed(1),
    milliseconds((seconds * 1000) / positions),
  ])
  return `Checking one position takes ${oneCheck.toFixed(2)} ms.\n\n${table(head, rows)}`
}
