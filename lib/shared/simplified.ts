import { Converter } from 'opencc-js/t2cn'

// The table weighs a hundred kilobytes: this module stays on the server.
const convert = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

/**
 * The simplified form of one character (code point), itself where it has none. Single characters are asked for, never
 * phrases, so that a text keeps its length and the places in it. Of a character with several simplified forms it is
 * always the same one, for a name and for whoever looks for it.
 */
export function simplified(character: string): string {
  let form = known.get(character)
  if (form === undefined) {
    form = convert(character)
    known.set(character, form)
  }
  return form
}
