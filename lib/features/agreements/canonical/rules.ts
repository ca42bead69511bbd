import { createHash } from 'node:crypto'
import { AGREEMENT_FORMAT } from './constants'
import type { CanonicalAgreement, ShownContent, ShownSummary } from './schema'

// The lists of characters are part of the form and stand in docs/agreement-format.md. They are written out here
// instead of shared with lib/shared/text, because a change there must never change a hash.

const LINE_ENDS = /\r\n|[\v\f\r\u0085\u2028\u2029]/g
// Each run is tried from its beginning only; else a long one inside a text would take quadratic time.
const TRAILING_BLANKS = /(?<![\t \u00a0\u3000])[\t \u00a0\u3000]+$/gm
const OUTER_LINE_FEEDS = /^\n+|(?<!\n)\n+$/g
const BLANKS = /[\t\n \u00a0\u3000]+/g
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/u

/** Whether a text holds a character that the form refuses: controls, invisible fillers, marks of direction, halves. */
export function hasUnwanted(text: string): boolean {
  return UNWANTED.test(text)
}

/** A text of several lines in its normal form: NFC, line feeds only, no blanks at line ends, no empty lines around. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(TRAILING_BLANKS, '')
    .replace(OUTER_LINE_FEEDS, '')
}

/** A text of one line in its normal form: NFC, every run of blanks and line ends one space, none around. */
export function normalizeLine(text: string): string {
  return text.normalize('NFC').replace(LINE_ENDS, '\n').replace(BLANKS, ' ').replace(/^ | $/g, '')
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** One field of a canonical text; its name may return, for the next entry of a list. */
export type Field = readonly [name: string, value: string | number | undefined]

/**
 * A canonical text: what it is on the first line, then one field a line, and a line feed after each. Fields without
 * a value are left out. No value holds a line feed, so that nothing inside one can pass for a field.
 */
export function canonicalText(first: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `${name}=${value}\n`,
  )
  return `${first}\n${lines.join('')}`
}

/** The lines of a text under one name. Here an empty line counts: it parts paragraphs. */
export function textLines(name: string, text: string): string {
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => `${name}=${line}\n`)
        .join('')
}

/** The canonical text of the summary: salted, because a short text could be guessed from its hash. */
export function summaryText({ salt, text }: ShownSummary): string {
  return canonicalText(`${AGREEMENT_FORMAT} summary`, [['salt', salt]]) + textLines('text', text)
}

/** The canonical text of what the parties agree: the body as written, and the attachments by their own SHA-256. */
export function contentText({ salt, body, attachments }: ShownContent): string {
  const files = attachments.flatMap(
    ({ name, size, sha256: hash }) =>
      `attachment.name=${name}\nattachment.size=${size}\nattachment.sha256=${hash}\n`,
  )
  return (
    canonicalText(`${AGREEMENT_FORMAT} content`, [['salt', salt]]) + textLines('body', body) + files.join('')
  )
}

/** The hash of the summary as the register entry holds it; none where there is no summary. */
export const summaryHash = (part: CanonicalAgreement['summary']) =>
  part && ('sha256' in part ? part.sha256 : sha256(summaryText(part)))
/** The hash of the content as the register entry holds it. */
export const contentHash = (part: CanonicalAgreement['content']) =>
  'sha256' in part ? part.sha256 : sha256(contentText(part))

/**
 * The canonical text of one version of an agreement (`xieyu-agreement/1`): what the register always shows, and the
 * hashes of what may be concealed. Takes what `canonicalAgreement` has parsed.
 */
export function agreementText(agreement: CanonicalAgreement): string {
  return canonicalText(AGREEMENT_FORMAT, [
    ['number', agreement.number],
    ['version', agreement.version],
    ['origin', agreement.origin],
    ['kind', agreement.kind],
    ['title', agreement.title],
    ...agreement.parties.flatMap(({ name, creditCode }): Field[] => [
      ['party.name', name],
      ['party.credit-code', creditCode],
    ]),
    ['signed-on', agreement.signedOn],
    ['valid-from', agreement.validFrom],
    ['valid-to', agreement.validTo],
    ['amends', agreement.amends],
    ['renews', agreement.renews],
    ['confidentiality', agreement.confidentiality],
    ['summary-sha256', summaryHash(agreement.summary)],
    ['content-sha256', contentHash(agreement.content)],
  ])
}

/** The SHA-256 that the parties confirm. */
export function hashAgreement(agreement: CanonicalAgreement): string {
  return sha256(agreementText(agreement))
}

/** The agreement as its confidentiality lets anybody see it; its hash stays the same. */
export function concealAgreement(agreement: CanonicalAgreement): CanonicalAgreement {
  const { confidentiality, summary } = agreement
  const hidden = summaryHash(summary)
  return {
    ...agreement,
    summary: confidentiality === 'register_only' && hidden ? { sha256: hidden } : summary,
    content: confidentiality === 'full_text' ? agreement.content : { sha256: contentHash(agreement.content) },
  }
}
