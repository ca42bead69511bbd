import { compareTexts, type FieldComparison } from '@/lib/shared/comparison'
import type { CanonicalAgreement } from '../canonical/schema'
import { AGREEMENT_KIND_LABELS, CONFIDENTIALITY_LABELS } from '../constants'

/** What a version says, field by field in the words of the page. */
function wordsOf(agreement: CanonicalAgreement): readonly (readonly [label: string, text: string])[] {
  const { summary, content } = agreement
  const files = 'attachments' in content ? content.attachments : []
  return [
    ['协议名称', agreement.title],
    ['类型', AGREEMENT_KIND_LABELS[agreement.kind]],
    [
      '各方',
      agreement.parties
        .map(({ name, creditCode }) => [name, creditCode].filter(Boolean).join(' '))
        .join('\n'),
    ],
    ['签订日期', agreement.signedOn ?? ''],
    ['生效日期', agreement.validFrom ?? ''],
    ['到期日期', agreement.validTo ?? ''],
    ['补充的原协议', agreement.amends ?? ''],
    ['续签的原协议', agreement.renews ?? ''],
    ['公开程度', CONFIDENTIALITY_LABELS[agreement.confidentiality]],
    ['摘要', summary && 'text' in summary ? summary.text : ''],
    ['全文', 'body' in content ? content.body : ''],
    ['附件', files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')],
  ]
}

/** What changed from one version to the next, in the order of the page; salts and version numbers say nothing. */
export function compareVersions(before: CanonicalAgreement, after: CanonicalAgreement): FieldComparison[] {
  const earlier = new Map(wordsOf(before))
  return wordsOf(after).flatMap(([label, text]) => {
    const was = earlier.get(label) ?? ''
    return was === text ? [] : [{ label, parts: compareTexts(was, text) }]
  })
}
