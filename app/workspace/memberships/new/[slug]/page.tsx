import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ApplicationForm } from '@/components/memberships/application-form'
import { NoApplicant } from '@/components/memberships/no-applicant'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { loadApplicationStart } from '@/lib/features/alliances/memberships/loaders'
import { mayApply } from '@/lib/features/alliances/memberships/rules'

type Props = { params: Promise<{ slug: string }> }

export const metadata = { title: '申请加入联盟' }

export default async function Page({ params }: Props) {
  const { slug } = await params
  const path = `/workspace/memberships/new/${slug}`
  const [start, kept] = await Promise.all([loadApplicationStart(slug), loadKeptForm(path)])
  if (!start) return <Missing />
  const { name, ended } = start.alliance
  const applicants = ended ? [] : start.applicants.filter(mayApply)
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '联盟', href: '/workspace/memberships' },
        { label: '申请加入', href: path },
      ]}
      head={<PageHead title="申请加入联盟" eyebrow={<a href={`/alliances/${slug}`}>{name}</a>} />}
    >
      {applicants.length > 0 ? (
        <ApplicationForm start={start} applicants={applicants} kept={kept} />
      ) : (
        <NoApplicant start={start} />
      )}
    </PageShell>
  )
}
