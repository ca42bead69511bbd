import { simplified } from '@/lib/shared/simplified'

/**
 * A text as it is compared: `key` is made of letters, digits and characters only, in one width, lower case, without
 * accents, in simplified form. `plain` is the same before it was simplified, character by character. `at` says for each
 * character of the key where in the text (in UTF-16 units) it stands.
 */
export type Folded = { characters: string[]; plain: string[]; at: number[] }

const cache = new Map<string, string>()

function foldCharacter(character: string): string {
  let folded = cache.get(character)
  if (folded === undefined) {
    folded = character
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
    cache.set(character, folded)
  }
  return folded
}

/** Folds a text and remembers the places. */
export function fold(text: string): Folded {
  const folded: Folded = { characters: [], plain: [], at: [] }
  let place = 0
  for (const character of text) {
    for (const one of foldCharacter(character)) {
      folded.plain.push(one)
      folded.characters.push(simplified(one))
      folded.at.push(place)
    }
    place += character.length
  }
  return folded
}

/** The key of a text: what two spellings of one name have in common. */
export function keyOf(text: string): string {
  return fold(text).characters.join('')
}

/** Whether a character of a key is a Latin letter or a digit. */
export const isLatin = (character: string) => /^[a-z0-9]$/.test(character)

/** The stretches of a key that are Latin throughout, or not at all, in their order. */
export function runsOf(characters: readonly string[]): string[][] {
  const runs: string[][] = []
  for (const character of characters) {
    const run = runs.at(-1)
    if (run && isLatin(run[0] ?? '') === isLatin(character)) run.push(character)
    else runs.push([character])
  }
  return runs
}
