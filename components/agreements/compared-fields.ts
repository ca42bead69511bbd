import type { ComparedField } from '@/components/forms/conflict-notice'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_KINDS,
  CONFIDENTIALITIES,
  CONFIDENTIALITY_LABELS,
} from '@/lib/features/agreements/constants'
import type { AgreementForEdit } from '@/lib/features/agreements/drafts/types'

const kindWords = (typed: readonly string[]) =>
  AGREEMENT_KINDS.filter((kind) => typed.includes(kind))
    .map((kind) => AGREEMENT_KIND_LABELS[kind])
    .join('')

const openness = (typed: readonly string[]) =>
  CONFIDENTIALITIES.filter((one) => typed.includes(one))
    .map((one) => CONFIDENTIALITY_LABELS[one])
    .join('')

/** What the form of an entry shows side by side after two people saved at once. */
export function comparedAgreementFields(agreement: AgreementForEdit): ComparedField[] {
  const allianceWords = (ids: readonly string[]) =>
    agreement.alliances.find(({ value }) => ids.includes(value))?.label ?? ''
  return [
    { name: 'title', label: '协议名称', stored: agreement.title },
    { name: 'kind', label: '类型', stored: kindWords([agreement.kind]), wordsOf: kindWords },
    { name: 'number', label: '登记编号', stored: agreement.number ?? '' },
    {
      name: 'allianceId',
      label: '登记的联盟',
      stored: allianceWords([agreement.allianceId ?? '']),
      wordsOf: allianceWords,
    },
    { name: 'parties', label: '各方', stored: agreement.parties.join('\n') },
    { name: 'amends', label: '补充的原协议', stored: agreement.amends ?? '' },
    { name: 'renews', label: '续签的原协议', stored: agreement.renews ?? '' },
    { name: 'projects', label: '相关的合作项目', stored: agreement.projects.join('\n') },
    { name: 'signedOn', label: '签订日期', stored: agreement.signedOn ?? '' },
    { name: 'validFrom', label: '生效日期', stored: agreement.validFrom ?? '' },
    { name: 'validTo', label: '到期日期', stored: agreement.validTo ?? '' },
    {
      name: 'confidentiality',
      label: '公开程度',
      stored: openness([agreement.confidentiality]),
      wordsOf: openness,
    },
    { name: 'summary', label: '摘要', stored: agreement.summary },
    { name: 'body', label: '全文', stored: agreement.body },
    { name: 'note', label: '说明', stored: agreement.note },
  ]
}
