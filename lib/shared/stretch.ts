/** The place in a text where it differs from another, with a little of what stands around it in both. */
export type Stretch = { before: string; differing: string; after: string }

/** So many characters show where one is; what is left out is the same in both. */
const AROUND = 60

function around(characters: readonly string[], from: number, to: number): Stretch {
  const begin = Math.max(0, from - AROUND)
  const end = Math.min(characters.length, to + AROUND)
  return {
    before: (begin > 0 ? '…' : '') + characters.slice(begin, from).join(''),
    differing: characters.slice(from, to).join(''),
    after: characters.slice(to, end).join('') + (end < characters.length ? '…' : ''),
  }
}

/** Where two texts differ: from the first character that is not the same in both to the last. */
export function differingStretches(one: string, other: string): [Stretch, Stretch] {
  const [a, b] = [[...one], [...other]]
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let same = 0
  while (same < shorter - start && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1
  return [around(a, start, a.length - same), around(b, start, b.length - same)]
}
