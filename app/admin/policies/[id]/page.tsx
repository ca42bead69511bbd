import { Missing } from '@/components/layout/missing'
import { comparedPolicyFields } from '@/components/policy-documents/compared-fields'
import { PublicationForms } from '@/components/records/publication-forms'
import { PublicationState } from '@/components/records/publication-state'
import { RecordPage } from '@/components/records/record-page'
import { publish, reopen, withdraw } from '@/lib/features/policy-documents/actions'
import { loadPolicyRecord } from '@/lib/features/policy-documents/drafts/loaders'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '政策文件' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const record = await loadPolicyRecord(id)
  if (!record) return <Missing />
  const { policy, history } = record
  const { title, status, version, slug, allowed } = policy
  const path = `/admin/policies/${id}`
  return (
    <RecordPage
      trail={[
        { label: '管理', href: '/admin' },
        { label: '政策文件', href: '/admin/policies' },
        { label: title, href: path },
      ]}
      title={title}
      done={done}
      state={<PublicationState status={status} publicPath={`/policies/${slug}`} />}
      steps={
        <PublicationForms
          key={version}
          record={{ id, version }}
          {...{ title, allowed, publish, withdraw, reopen }}
        />
      }
      editHref={allowed.includes('edit') ? `${path}/edit` : null}
      fields={comparedPolicyFields(policy)}
      history={history}
    />
  )
}
