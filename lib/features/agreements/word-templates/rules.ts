import { markdownLines } from '@/lib/server/markdown-lines'
import { formatPartialDate } from '@/lib/shared/dates'
import { formatBytes } from '@/lib/shared/files'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_ORIGIN_LABELS,
  AGREEMENT_STATUS_LABELS,
  CONFIDENTIALITY_LABELS,
} from '../constants'
import { confirmedWords, termWords } from '../documents/rules'
import type { PrintedAgreement } from '../documents/types'
import { type FIELD_WORDS, type LIST_WORDS, TEMPLATE_NAME_LIMIT } from './constants'

/** A template is called as its file is, without the ending. */
export const templateName = ({ name }: { name: string }) =>
  [...name.replace(/\.docx$/i, '')].slice(0, TEMPLATE_NAME_LIMIT).join('')

type Lists = { [List in keyof typeof LIST_WORDS]: Record<keyof (typeof LIST_WORDS)[List], string>[] }
type Values = { fields: Record<keyof typeof FIELD_WORDS, string>; lists: Lists }

const day = (date: string | null) => (date === null ? '' : formatPartialDate(date))

/** What a unit's Word template is filled with from an agreement: every placeholder that there is. */
export function wordValuesOf(agreement: PrintedAgreement): Values {
  const { parties, attachments, origin } = agreement
  const lines = markdownLines(agreement.body)
  return {
    fields: {
      协议名称: agreement.title,
      协议编号: agreement.number,
      版本: String(agreement.version),
      协议类型: AGREEMENT_KIND_LABELS[agreement.kind],
      签订方式: AGREEMENT_ORIGIN_LABELS[origin],
      状态: AGREEMENT_STATUS_LABELS[agreement.status],
      期限: termWords(agreement),
      起始日期: day(agreement.validFrom),
      截止日期: day(agreement.validTo),
      签订日期: day(agreement.signedOn),
      公开程度: CONFIDENTIALITY_LABELS[agreement.confidentiality],
      补充的协议: agreement.amends ?? '',
      续签的协议: agreement.renews ?? '',
      各方名称: parties.map(({ name }) => name).join('、'),
      正文: lines.join('\n'),
      校验值: agreement.sha256,
      核验网址: agreement.checkUrl,
    },
    lists: {
      各方: parties.map((party) => ({
        称谓: party.role,
        名称: party.name,
        统一社会信用代码: party.creditCode ?? '',
        确认情况: origin === 'paper' ? '未经在线确认' : confirmedWords(party),
      })),
      附件: attachments.map(({ name, size, sha256 }) => ({
        文件名: name,
        大小: formatBytes(size),
        附件校验值: sha256,
      })),
      段落: lines.map((line) => ({ 文字: line })),
    },
  }
}
