import type { Training } from './constants'
import type { ChainMajor, ChainRow, Few, Named } from './types'

/** So many of a cell are named; the rest is counted. */
const FIRST = 3

/** The first of these, and how many there are. `total` where they are only a part. */
export function fewOf(named: readonly Named[], total = named.length): Few {
  return { count: total, first: named.slice(0, FIRST) }
}

/** Shorter words than these are in too many names to mean anything. */
const WORD = 2

/**
 * Whether a major is for a chain by its name alone: one contains the other (智能制造 and 智能制造装备, 服装 and 纺织服装).
 * It is a hint and shown as one: nobody has entered the link.
 */
export function isNamedLike(major: string, chain: string): boolean {
  const [shorter, longer] = major.length < chain.length ? [major, chain] : [chain, major]
  return shorter.length >= WORD && longer.includes(shorter)
}

/** The majors for a chain: those of linked records first, then those of schools whose names are like the chain's. */
export function majorsFor(
  chain: string,
  linked: readonly string[],
  schools: readonly { school: Named; majors: readonly string[] }[],
): ChainMajor[] {
  const own = [...new Set(linked)].map((name) => ({ name, school: null }))
  const alike = schools.flatMap(({ school, majors }) =>
    [...new Set(majors)]
      .filter((name) => isNamedLike(name, chain) && !linked.includes(name))
      .map((name) => ({ name, school })),
  )
  return [...own, ...alike]
}

/** Whether anybody on record trains for the chain. */
export function trainingOf({
  schools,
  majors,
  colleges,
  projects,
}: Pick<ChainRow, 'schools' | 'majors' | 'colleges' | 'projects'>): Training {
  const found = schools.count + majors.length + colleges.count + projects.count
  return found > 0 ? 'some' : 'none'
}
