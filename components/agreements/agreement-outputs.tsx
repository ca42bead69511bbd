import { SectionHeading } from '@/components/ui/section-heading'
import { PUBLIC_AGREEMENT_STATUSES } from '@/lib/features/agreements/constants'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import type { AgreementReading } from '@/lib/features/agreements/reading/types'

/** What can be made of a version that was put before the parties: a print, a Word file, and the public page that verifies it. */
export function AgreementOutputs({ agreement }: { agreement: AgreementReading }) {
  const { id, number, shown, status } = agreement
  if (!shown || number === null) return null
  const isPublic = PUBLIC_AGREEMENT_STATUSES.some((one) => one === status)
  return (
    <section aria-labelledby="outputs">
      <SectionHeading id="outputs" title="打印与下载" />
      <ul className="links">
        <li>
          <a href={`/workspace/agreements/${id}/print`}>打印版（A4）</a>
        </li>
        <li>
          <a href={`/workspace/agreements/${id}/word`}>Word 文件</a>
        </li>
        {isPublic && (
          <li>
            <a href={verifyPath(number)}>公开的核验页</a>
          </li>
        )}
      </ul>
    </section>
  )
}
