import { SectionHeading } from '@/components/ui/section-heading'
import type { PolicyPage } from '@/lib/features/policy-documents/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { PolicyValidityBadge } from './policy-validity'

/** What the document cites; a cited document that no longer holds is marked. */
export function PolicyCites({ policy: { cites } }: { policy: PolicyPage }) {
  if (cites.length === 0) return null
  return (
    <section aria-labelledby="cites">
      <SectionHeading id="cites" title="引用的文件" note={`${cites.length} 份`} />
      <div className="prose">
        <ul>
          {cites.map(({ title, slug, validity }) => (
            <li key={title}>
              {slug ? <a href={`/policies/${slug}`}>《{title}》</a> : `《${title}》`}{' '}
              {(validity === 'repealed' || validity === 'lapsed') && (
                <PolicyValidityBadge validity={validity} />
              )}
              {!slug && <span className="meta">本站尚未收录</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** The documents of the portal that cite this one. */
export function PolicyCitedBy({ policy: { citedBy } }: { policy: PolicyPage }) {
  if (citedBy.length === 0) return null
  return (
    <section aria-labelledby="cited-by">
      <SectionHeading id="cited-by" title="引用本文件的文件" note={`${citedBy.length} 份`} />
      <div className="prose">
        <ul>
          {citedBy.map(({ slug, title, issuedOn }) => (
            <li key={slug}>
              <a href={`/policies/${slug}`}>《{title}》</a>
              {issuedOn && <span className="meta"> {formatPartialDate(issuedOn)}</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
