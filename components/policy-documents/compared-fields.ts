import type { ComparedField } from '@/components/forms/conflict-notice'
import {
  POLICY_LEVEL_LABELS,
  POLICY_LEVELS,
  POLICY_VALIDITIES,
  POLICY_VALIDITY_LABELS,
} from '@/lib/features/policy-documents/constants'
import type { PolicyForEdit } from '@/lib/features/policy-documents/types'

const levelWords = (typed: readonly string[]) =>
  POLICY_LEVELS.filter((level) => typed.includes(level))
    .map((level) => POLICY_LEVEL_LABELS[level])
    .join()

const validityWords = (typed: readonly string[]) =>
  POLICY_VALIDITIES.filter((validity) => typed.includes(validity))
    .map((validity) => POLICY_VALIDITY_LABELS[validity])
    .join()

/** What the form of a policy document shows side by side after two people saved at once. */
export function comparedPolicyFields(policy: PolicyForEdit): ComparedField[] {
  return [
    { name: 'title', label: '文件名称', stored: policy.title },
    { name: 'issuer', label: '发布机构', stored: policy.issuer },
    { name: 'indexNumber', label: '索引号', stored: policy.indexNumber },
    { name: 'documentNumber', label: '文号', stored: policy.documentNumber },
    { name: 'level', label: '级别', stored: levelWords([policy.level]), wordsOf: levelWords },
    { name: 'validity', label: '有效性', stored: validityWords([policy.validity]), wordsOf: validityWords },
    { name: 'issuedOn', label: '发文日期', stored: policy.issuedOn ?? '' },
    { name: 'publishedOn', label: '发布日期', stored: policy.publishedOn ?? '' },
    { name: 'effectiveFrom', label: '施行日期', stored: policy.effectiveFrom ?? '' },
    { name: 'summary', label: '摘要', stored: policy.summary },
    { name: 'keyPoints', label: '要点', stored: policy.keyPoints.join('\n') },
    { name: 'body', label: '正文', stored: policy.body },
    { name: 'officialUrl', label: '官方原文网址', stored: policy.officialUrl },
    { name: 'citations', label: '引用的文件', stored: policy.citations.join('\n') },
    { name: 'slug', label: '网址', stored: policy.slug },
  ]
}
