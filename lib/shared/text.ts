/** Characters that end a line, beside the line feed. */
const LINE_ENDS = /\r\n|[\v\f\r\u0085\u2028\u2029]/g

/**
 * Characters that no text of ours needs and that do harm: controls (PostgreSQL refuses NUL, XML most of the others),
 * marks that turn the direction of writing (they make `txt.exe` read as `exe.txt`), invisible fillers, halves of
 * surrogate pairs and noncharacters. The joiners U+200C and U+200D stay: emoji and some scripts are made with them.
 */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu

/** Folds full-width letters, digits and signs to their ordinary form (NFKC). */
export function foldWidth(text: string): string {
  return text.normalize('NFKC')
}

/** One clean line: composed (NFC), without unwanted characters, white space collapsed and trimmed. Idempotent. */
export function cleanLine(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNWANTED, '').normalize('NFC').replace(/\s+/g, ' ').trim()
}

/**
 * Clean text of several lines: line feeds only, composed (NFC), without unwanted characters, without blank lines at
 * either end. Indentation and trailing spaces inside stay, because Markdown gives them a meaning. Idempotent.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(UNWANTED, '')
    .normalize('NFC')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
}

/** The form in which login names and e-mail addresses are stored and compared: NFKC, lower case, trimmed. */
export function foldLogin(text: string): string {
  return cleanLine(foldWidth(foldWidth(text).toLowerCase()))
}

/** The entries of a list typed into one field, separated by lines, 、 , ， ; or ；, each clean and once. */
export function splitList(text: string): string[] {
  const entries = text.replace(LINE_ENDS, '\n').split(/[\n、,，;；]/)
  return [...new Set(entries.map(cleanLine).filter((entry) => entry !== ''))]
}

/** How many characters a person counts, near enough: code points, so that 𠮷 is one. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** The beginning of a text as one line of at most `max` code points, with an ellipsis where something was left off. */
export function excerpt(text: string, max: number): string {
  const line = cleanLine(text)
  if (countCharacters(line) <= max) return line
  const beginning = [...line].slice(0, Math.max(0, max - 1)).join('')
  return `${beginning.replace(/[\s、，,；;：:\u200d]+$/, '')}…`
}
