import type { WordInput } from '@/lib/server/word'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { formatBytes } from '@/lib/shared/files'
import type { ShownContent } from '../canonical/schema'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_ORIGIN_LABELS,
  AGREEMENT_STATUS_LABELS,
  CONFIDENTIALITY_LABELS,
} from '../constants'
import { CONFIRMATION_WAY_LABELS, type ConfirmationWay } from '../ledger/constants'
import type { AgreementDocument } from '../proofs/schema'
import { LEGAL_NOTE } from './constants'
import type { PrintedAgreement, PrintedParty } from './types'

const ROLES = '甲乙丙丁戊己庚辛壬癸'

/** What the party in this place, counted from 1, is called in a contract: 甲方, 乙方 …, and by number after the tenth. */
export function roleOf(place: number): string {
  const letter = ROLES[place - 1]
  return letter ? `${letter}方` : `第${place}方`
}

/** The address of the page that verifies the agreement with this number; what paper wrote into a number is encoded. */
export function verifyPath(number: string): string {
  return `/verify/${encodeURIComponent(number)}`
}

type Term = Pick<PrintedAgreement, 'validFrom' | 'validTo'>

/** The term in words. */
export function termWords({ validFrom, validTo }: Term): string {
  const from = validFrom ? formatPartialDate(validFrom) : '生效之日'
  return validTo ? `自${from}起至${formatPartialDate(validTo)}止` : `自${from}起，未约定截止日期`
}

type Confirmed = { place: number; at: string; way: ConfirmationWay }
type State = { status: PrintedAgreement['status']; confirmations: readonly Confirmed[] }

/**
 * One version on paper: from its canonical form, how it stands, and who confirmed it. Null where its text is concealed:
 * a paper without it would pass for the whole.
 */
export function printedAgreement(
  { agreement, sha256 }: Pick<AgreementDocument, 'agreement' | 'sha256'>,
  { status, confirmations }: State,
  baseUrl: string,
): PrintedAgreement | null {
  const { content, parties, number, version, title, kind, origin, confidentiality } = agreement
  if (!('body' in content)) return null
  return {
    ...{ number, version, title, kind, origin, status, confidentiality, sha256 },
    signedOn: agreement.signedOn ?? null,
    validFrom: agreement.validFrom ?? null,
    validTo: agreement.validTo ?? null,
    amends: agreement.amends ?? null,
    renews: agreement.renews ?? null,
    parties: parties.map(({ name, creditCode }, index) => {
      const found = confirmations.find(({ place }) => place === index + 1)
      const confirmed = found ? { at: found.at, way: found.way } : null
      return { role: roleOf(index + 1), name, creditCode: creditCode ?? null, confirmed }
    }),
    body: content.body,
    attachments: content.attachments,
    checkUrl: baseUrl + verifyPath(number),
  }
}

/** How a party stands to the text, in words: when and in which way it confirmed, or that it has not. */
export function confirmedWords({ confirmed }: Pick<PrintedParty, 'confirmed'>): string {
  if (!confirmed) return '尚未在线确认'
  return `${formatInstant(confirmed.at)} 在线确认（${CONFIRMATION_WAY_LABELS[confirmed.way]}）`
}

/** What stands about the agreement before its text. */
export function printedFacts(agreement: PrintedAgreement): { term: string; value: string }[] {
  const { number, version, kind, origin, status, signedOn, amends, renews } = agreement
  const facts: [string, string | null][] = [
    ['协议编号', `${number}（第 ${version} 版）`],
    ['协议类型', AGREEMENT_KIND_LABELS[kind]],
    ['签订方式', AGREEMENT_ORIGIN_LABELS[origin]],
    ['签订日期', signedOn && formatPartialDate(signedOn)],
    ['协议期限', termWords(agreement)],
    ['补充的协议', amends],
    ['续签的协议', renews],
    ['公开程度', CONFIDENTIALITY_LABELS[agreement.confidentiality]],
    ['状态', AGREEMENT_STATUS_LABELS[status]],
  ]
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))
}

/** One party on a line: 甲方：… */
export function partyWords({ role, name, creditCode }: PrintedParty): string {
  return `${role}：${name}${creditCode ? `（统一社会信用代码 ${creditCode}）` : ''}`
}

/** The lines that a party signs, under its name. */
export function signatureLines(party: PrintedParty, origin: PrintedAgreement['origin']): string[] {
  const lines = [party.name, '（盖章）', '法定代表人或授权代表：＿＿＿＿＿＿', '日期：　　　　年　　月　　日']
  return origin === 'paper' ? lines : [...lines, confirmedWords(party)]
}

/** Under the text, one line each: what it comes with. */
function attachmentList(attachments: ShownContent['attachments']): string {
  if (attachments.length === 0) return ''
  const lines = attachments.map(({ name, size, sha256 }, index) => {
    // Markdown's own marks in a file's name stand for themselves.
    const words = name.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    return `${index + 1}. ${words}（${formatBytes(size)}，SHA-256：${sha256}）`
  })
  return `\n\n## 附件\n\n${lines.join('\n')}`
}

/** What stands at the foot of every page of a print, so that a single sheet can be told apart from another version's. */
export function footerWords({ number, version, sha256 }: PrintedAgreement): string {
  return `${number} 第 ${version} 版　SHA-256 ${sha256}`
}

/** The agreement as a Word file is made from. */
export function wordInputOf(agreement: PrintedAgreement): WordInput {
  const { title, parties, body, attachments, origin, checkUrl, sha256 } = agreement
  return {
    title,
    heads: parties.map(partyWords),
    facts: printedFacts(agreement),
    body: body + attachmentList(attachments),
    signatures: parties.map((party) => ({
      title: party.role,
      lines: signatureLines(party, origin),
    })),
    check: {
      url: checkUrl,
      lines: [
        '扫码或打开下面的地址，核对本协议的真伪和现状：',
        checkUrl,
        `SHA-256 ${sha256}`,
        LEGAL_NOTE[origin],
      ],
    },
    footer: footerWords(agreement),
  }
}
