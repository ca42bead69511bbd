import type { AgreementKind } from '../constants'
import { TEACHING_TEXTS } from '../teaching-texts/constants'
import { WORKING_TEXTS } from '../working-texts/constants'
import { COMMON_TEXTS, TEMPLATE_HEADINGS, TEMPLATE_SECTIONS } from './constants'
import type { Blank, TemplateText } from './types'

/** The Markdown that the product brings for a kind of agreement: an opening and nine sections, blanks to be filled in. */
export function shippedTemplate(kind: AgreementKind): string {
  const text: TemplateText = { ...COMMON_TEXTS, ...{ ...TEACHING_TEXTS, ...WORKING_TEXTS }[kind] }
  const sections = TEMPLATE_SECTIONS.map((section) => `## ${TEMPLATE_HEADINGS[section]}\n\n${text[section]}`)
  return [text.opening, ...sections].join('\n\n')
}

/** Under which the audit trail keeps an alliance's text for a kind. */
export function templateSubjectId({ allianceId, kind }: { allianceId: string; kind: AgreementKind }): string {
  return `${allianceId}/${kind}`
}

// Two wide low lines or three narrow ones. Two narrow ones are Markdown's bold type, and a line of nothing but narrow
// ones its rule.
const BLANK_RUN = /＿{2,}|_{3,}/
const RULE = /^ {0,3}_{3,}$/
const MARKS = /^(?:#{1,6}|[-*+]|\d+[.)])\s+/
const AROUND = 12

/** The words on both sides of a blank, so that it is found in a long text. */
function wordsAround(line: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND)
  const to = at + length + AROUND
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}

/** The blanks that are left in a text, in their order, each with its line and the words around it. */
export function blanksIn(body: string): Blank[] {
  return body.split(/\r\n|\n|\r/).flatMap((whole, index) => {
    if (RULE.test(whole)) return []
    const line = whole.trim().replace(MARKS, '')
    return [...line.matchAll(new RegExp(BLANK_RUN, 'g'))].map((found) => ({
      line: index + 1,
      words: wordsAround(line, found.index, found[0].length),
    }))
  })
}
