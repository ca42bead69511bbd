import { initialOf, slugOf, sortKeyOf, withSuffix } from '@/lib/shared/pinyin'

export type Named = { name: string; slug: string; sortKey: string; initial: string }

/** Reading a name takes a millisecond, and tens of thousands are made of the same few words: each is read once. */
function once<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const value = known.get(word) ?? read(word)
    known.set(word, value)
    return value
  }
}

const slugOfWord = once((word) => slugOf(word))
const sortKeyOfWord = once(sortKeyOf)

/** Names made of words, each with a slug that no other of its kind has. */
export class Names {
  #names = new Set<string>()
  #slugs = new Set<string>()

  /** The name of these words, or null where another record has it already. */
  make(...words: string[]): Named | null {
    const name = words.join('')
    if (this.#names.has(name)) return null
    this.#names.add(name)
    const sortKey = words.map(sortKeyOfWord).join(' ')
    return { name, slug: this.#freeSlug(words), sortKey, initial: initialOf(name.slice(0, 1)) }
  }

  /** Asks for words until they give a name that is free. */
  until(words: () => string[]): Named {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const named = this.make(...words())
      if (named) return named
    }
    throw new Error('The words do not suffice for so many names')
  }

  #freeSlug(words: string[]): string {
    const whole = withSuffix(words.map(slugOfWord).join('-'), 1).replace(/-1$/, '')
    let slug = whole
    for (let n = 2; this.#slugs.has(slug); n += 1) slug = withSuffix(whole, n)
    this.#slugs.add(slug)
    return slug
  }
}
