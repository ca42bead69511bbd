import { JsonLd } from '@/components/layout/json-ld'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PolicyCitedBy, PolicyCites } from '@/components/policy-documents/policy-citations'
import { PolicyFacts } from '@/components/policy-documents/policy-facts'
import { policyJsonLd } from '@/components/policy-documents/policy-json-ld'
import { PolicyText, PolicyWarning } from '@/components/policy-documents/policy-text'
import { PolicyValidityBadge } from '@/components/policy-documents/policy-validity'
import { SourceNote } from '@/components/sources/source-note'
import { POLICY_LEVEL_LABELS } from '@/lib/features/policy-documents/constants'
import { loadPolicy } from '@/lib/features/policy-documents/loaders'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { formatInstant } from '@/lib/shared/dates'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const found = await loadPolicy(slug)
  if (!found) return missingMetadata()
  const { title, summary } = found
  return pageMetadata({
    title: `${title}（政策文件）`,
    description: summary,
    path: `/policies/${slug}`,
  })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [policy, site] = await Promise.all([loadPolicy(slug), loadSite()])
  if (!policy) return <Missing />
  const { title, level, validity, summary, updatedAt } = policy
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '政策文件', href: '/policies' },
        { label: title, href: `/policies/${slug}` },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          title={title}
          eyebrow={
            <>
              <a href={`/policies/by/level/${level}`}>{POLICY_LEVEL_LABELS[level]}</a>
              <PolicyValidityBadge validity={validity} />
            </>
          }
          lead={summary}
        />
      }
      aside={<PolicyFacts policy={policy} />}
      foot={
        <PageMeta
          publisher={site.host || site.name}
          updated={{ dateTime: updatedAt, label: formatInstant(updatedAt) }}
          url={`${site.baseUrl}/policies/${slug}`}
        />
      }
    >
      <PolicyWarning policy={policy} />
      <PolicyText policy={policy} />
      <PolicyCites policy={policy} />
      <PolicyCitedBy policy={policy} />
      <SourceNote source={policy.source} note={null} />
      <JsonLd data={policyJsonLd(policy, site.baseUrl)} />
    </PageShell>
  )
}
