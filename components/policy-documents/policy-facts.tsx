import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { POLICY_LEVEL_LABELS } from '@/lib/features/policy-documents/constants'
import type { PolicyPage } from '@/lib/features/policy-documents/types'
import { formatPartialDate, type PartialDate } from '@/lib/shared/dates'
import { PolicyValidityBadge } from './policy-validity'

const date = (value: PartialDate | null) => value && <time dateTime={value}>{formatPartialDate(value)}</time>

/** The head of the document as an official catalogue gives it. */
export function PolicyFacts({ policy }: { policy: PolicyPage }) {
  const { issuer, issuerSlug, officialUrl } = policy
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts" title="文件信息" />
      <DefinitionList
        items={[
          { term: '索引号', value: policy.indexNumber },
          { term: '文号', value: policy.documentNumber },
          {
            term: '发布机构',
            value: issuerSlug ? <a href={`/members/${issuerSlug}`}>{issuer}</a> : issuer,
          },
          { term: '级别', value: POLICY_LEVEL_LABELS[policy.level] },
          { term: '发文日期', value: date(policy.issuedOn) ?? '未登记' },
          { term: '发布日期', value: date(policy.publishedOn) },
          { term: '施行日期', value: date(policy.effectiveFrom) },
          { term: '有效性', value: <PolicyValidityBadge validity={policy.validity} /> },
          {
            term: '官方原文',
            value: officialUrl && (
              <a href={officialUrl} rel="nofollow noopener">
                查看发布机构网站上的原文
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}
