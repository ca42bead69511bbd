import { SectionHeading } from '@/components/ui/section-heading'
import { PUBLIC_AGREEMENT_STATUSES } from '@/lib/features/agreements/constants'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import type { AgreementReading } from '@/lib/features/agreements/reading/types'
import { loadWordTemplates } from '@/lib/features/agreements/word-templates/loaders'

/** What can be made of a version that was put before the parties: a print, Word files, and the page that verifies it. */
export async function AgreementOutputs({ agreement }: { agreement: AgreementReading }) {
  const { id, number, shown, status } = agreement
  if (!shown || number === null) return null
  const templates = await loadWordTemplates()
  const isPublic = PUBLIC_AGREEMENT_STATUSES.some((one) => one === status)
  const base = `/workspace/agreements/${id}`
  return (
    <section aria-labelledby="outputs">
      <SectionHeading id="outputs" title="打印与下载" />
      <ul className="output-links">
        <li>
          <a href={`${base}/print`}>打印版（A4）</a>
        </li>
        <li>
          <a href={`${base}/word`}>Word 文件</a>
        </li>
        {templates?.items.map((template) => (
          <li key={template.id}>
            <a href={`${base}/word?template=${template.id}`}>Word 文件：{template.name}</a>
          </li>
        ))}
        {templates && (
          <li>
            <a href="/workspace/agreements/word-templates">用本单位的 Word 模板…</a>
          </li>
        )}
        {isPublic && (
          <li>
            <a href={verifyPath(number)}>公开的核验页</a>
          </li>
        )}
      </ul>
    </section>
  )
}
