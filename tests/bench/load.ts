import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median } from './statistics'

export type Load = { perSecond: number; p50: number; p99: number; failures: number }
export type Target = { name: string; url: string; encoding?: 'gzip' | 'identity' }
export type Plan = { rounds: number; seconds: number }

export const CONNECTIONS = 16
const run = promisify(execFile)
const WRK = ['/usr/bin/wrk', '/usr/local/bin/wrk', '/opt/homebrew/bin/wrk'].find((file) => existsSync(file))
const CLIENT = fileURLToPath(new URL('./load-client.ts', import.meta.url))
const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1_000 }

/** What makes the load on this machine. */
export const GENERATOR = WRK ? 'wrk, one thread' : 'our own Node client'

function milliseconds(report: string, part: string): number {
  const [, value = '', unit = ''] =
    new RegExp(`^\\s+${part}%\\s+([\\d.]+)(us|ms|s)\\s*$`, 'm').exec(report) ?? []
  return Number(value) * (UNITS[unit] ?? Number.NaN)
}

function readWrk(report: string): Load {
  const number = (pattern: RegExp) => Number(pattern.exec(report)?.[1] ?? 0)
  const [, ...errors] =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report) ?? []
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p50: milliseconds(report, '50'),
    p99: milliseconds(report, '99'),
    failures: number(/Non-2xx or 3xx responses: (\d+)/) + errors.reduce((sum, one) => sum + Number(one), 0),
  }
}

/** Asks for one address from 16 connections for some seconds. */
export async function load({ url, encoding = 'identity' }: Target, seconds: number): Promise<Load> {
  const limits = { timeout: (seconds + 30) * 1_000 }
  if (WRK) {
    const args = [
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${seconds}`,
      '--latency',
      '-H',
      `Accept-Encoding: ${encoding}`,
      url,
    ]
    return readWrk((await run(WRK, args, limits)).stdout)
  }
  const args = ['--import', 'tsx', CLIENT, url, String(seconds), String(CONNECTIONS), encoding]
  return JSON.parse((await run(process.execPath, args, limits)).stdout) as Load
}

export type Comparison = Load & {
  /** How fast it is against the first of the targets: the median of the ratios within each round. */
  ratio: number
}

/**
 * Loads the targets in turn, in slices, forth and back, so that whatever else the machine does meets all of them
 * alike; gives the medians. Throws when an answer was not a success.
 */
export async function compare(targets: readonly Target[], { rounds, seconds }: Plan): Promise<Comparison[]> {
  const slices = targets.map((): Load[] => [])
  for (const target of targets) await load(target, 3)
  for (let round = 0; round < rounds; round += 1) {
    const order = [...targets.keys()]
    for (const index of round % 2 ? order.reverse() : order) {
      const target = targets[index]
      if (target) slices[index]?.push(await load(target, seconds))
    }
  }
  return slices.map((own, index) => {
    const failures = own.reduce((sum, slice) => sum + slice.failures, 0)
    if (failures > 0) throw new Error(`${targets[index]?.name}: ${failures} answers were no success`)
    return {
      failures,
      perSecond: median(own.map((slice) => slice.perSecond)),
      p50: median(own.map((slice) => slice.p50)),
      p99: median(own.map((slice) => slice.p99)),
      ratio: median(
        own.map((slice, round) => slice.perSecond / (slices[0]?.[round]?.perSecond ?? Number.NaN)),
      ),
    }
  })
}
