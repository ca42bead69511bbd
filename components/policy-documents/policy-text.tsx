import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { POLICY_VALIDITY_LABELS } from '@/lib/features/policy-documents/constants'
import type { PolicyPage } from '@/lib/features/policy-documents/types'

/** Said above everything else of a document that no longer holds. */
export function PolicyWarning({ policy: { validity } }: { policy: PolicyPage }) {
  if (validity !== 'lapsed' && validity !== 'repealed') return null
  return (
    <Notice tone="warning" title={`本文件已${POLICY_VALIDITY_LABELS[validity]}`}>
      <p>内容仅供查考，不宜再作为依据。</p>
    </Notice>
  )
}

/** The key points and the text. Shows nothing that is not there. */
export function PolicyText({ policy: { keyPoints, bodyHtml } }: { policy: PolicyPage }) {
  return (
    <>
      {keyPoints.length > 0 && (
        <section aria-labelledby="key-points">
          <SectionHeading id="key-points" title="要点" />
          <div className="prose">
            <ul>
              {keyPoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {bodyHtml && (
        <section aria-labelledby="text">
          <SectionHeading id="text" title="正文" />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        </section>
      )}
    </>
  )
}
