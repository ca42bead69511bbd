import { comparedEventFields } from '@/components/events/compared-fields'
import { Missing } from '@/components/layout/missing'
import { PublicationForms } from '@/components/records/publication-forms'
import { PublicationState } from '@/components/records/publication-state'
import { RecordPage } from '@/components/records/record-page'
import { publish, reopen, withdraw } from '@/lib/features/events/actions'
import { loadEventRecord } from '@/lib/features/events/drafts/loaders'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '活动' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const record = await loadEventRecord(id)
  if (!record) return <Missing />
  const { event, history } = record
  const { title, status, version, slug, allowed } = event
  const path = `/admin/events/${id}`
  return (
    <RecordPage
      trail={[
        { label: '管理', href: '/admin' },
        { label: '活动', href: '/admin/events' },
        { label: title, href: path },
      ]}
      title={title}
      done={done}
      state={<PublicationState status={status} publicPath={`/events/${slug}`} />}
      steps={
        <PublicationForms
          key={version}
          record={{ id, version }}
          {...{ title, allowed, publish, withdraw, reopen }}
        />
      }
      editHref={allowed.includes('edit') ? `${path}/edit` : null}
      fields={comparedEventFields(event)}
      history={history}
    />
  )
}
