import { Comparison } from '@/components/ui/comparison'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { AGREEMENT_KIND_LABELS, CONFIDENTIALITY_LABELS } from '@/lib/features/agreements/constants'
import type { AgreementText } from '@/lib/features/agreements/reading/types'
import type { FieldComparison } from '@/lib/shared/comparison'
import { formatPartialDate } from '@/lib/shared/dates'

/** A SHA-256 in full, that also a narrow screen can hold. */
export function Hash({ value }: { value: string }) {
  return <code className="hash">{value}</code>
}

function termOf({ validFrom, validTo }: AgreementText): string {
  const from = validFrom ? formatPartialDate(validFrom) : '生效之日'
  return `${from}起，${validTo ? `至${formatPartialDate(validTo)}` : '未定期限'}`
}

/** The facts of an agreement's text. `more` are those of the record around it. */
export function AgreementFacts({
  text,
  more = [],
}: {
  text: AgreementText
  more?: readonly { term: string; value: string }[]
}) {
  return (
    <DefinitionList
      items={[
        { term: '类型', value: AGREEMENT_KIND_LABELS[text.kind] },
        { term: '签订日期', value: text.signedOn && formatPartialDate(text.signedOn) },
        { term: '期限', value: termOf(text) },
        { term: '补充的原协议', value: text.amends },
        { term: '续签的原协议', value: text.renews },
        { term: '公开程度', value: CONFIDENTIALITY_LABELS[text.confidentiality] },
        { term: '摘要', value: text.summary && <span className="whitespace-pre-line">{text.summary}</span> },
        ...more,
      ]}
    />
  )
}

/** The full text of an agreement with what is attached to it. */
export function AgreementBody({ text: { bodyHtml, attachments } }: { text: AgreementText }) {
  return (
    <section aria-labelledby="body">
      <SectionHeading id="body" title="全文" />
      {bodyHtml ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown
        <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      ) : (
        <p>{attachments.length > 0 ? '全文见附件。' : '还没有写正文。'}</p>
      )}
      {attachments.length > 0 && (
        <ul>
          {attachments.map(({ name, size, sha256 }) => (
            <li key={sha256}>
              {name}（{Math.ceil(size / 1024)} KB）
              <br />
              <Hash value={sha256} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What changed from the version before, in words and marks. */
export function AgreementDifference({ fields }: { fields: readonly FieldComparison[] | null }) {
  if (fields === null) return null
  return (
    <section aria-labelledby="difference">
      <SectionHeading id="difference" title="与上一版的差别" />
      {fields.length === 0 ? <p>文字与上一版完全相同。</p> : <Comparison fields={fields} />}
    </section>
  )
}
