import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RecordPage } from '@/components/records/record-page'
import { ButtonLink } from '@/components/ui/button'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createAgreementAction, updateAgreementAction } from '@/lib/features/agreements/actions'
import {
  loadAgreementForEdit,
  loadAgreementRecord,
  loadAgreementRows,
  loadNewAgreement,
} from '@/lib/features/agreements/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { AgreementForm } from './agreement-form'
import { AgreementState, AgreementSteps } from './agreement-state'
import { AgreementTable } from './agreement-table'
import { comparedAgreementFields } from './compared-fields'

const BASE = '/admin/agreements'
const TRAIL = [
  { label: '管理', href: '/admin' },
  { label: '合作协议登记簿', href: BASE },
]

/** The register as its secretariat keeps it. */
export async function AgreementLinesPage({ query }: { query: ListQuery }) {
  const rows = await loadAgreementRows(query)
  if (!rows) return <Missing />
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="合作协议登记簿"
          lead="登记各方已经签订的纸质协议。登记簿处处标明“纸质登记，未经各方在线确认”。"
          picture={
            <p className="actions">
              <ButtonLink href={`${BASE}/new`}>登记协议</ButtonLink>
              <ButtonLink href={`${BASE}/templates`} variant="quiet">
                协议模板
              </ButtonLink>
            </p>
          }
        />
      }
    >
      <AgreementTable rows={rows} />
    </PageShell>
  )
}

/** The form of a new entry. */
export async function NewAgreementPage() {
  const path = `${BASE}/new`
  const [start, kept] = await Promise.all([loadNewAgreement(), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[...TRAIL, { label: '登记协议', href: path }]}
      head={<PageHead title="登记协议" lead="先保存为草稿，与纸质原件核对后再登记入簿。" />}
    >
      <AgreementForm action={createAgreementAction} {...start} returnTo={BASE} kept={kept} />
    </PageShell>
  )
}

/** One entry for those who keep it. */
export async function AgreementRecordPage({ id, done }: { id: string; done?: string | string[] }) {
  const record = await loadAgreementRecord(id)
  if (!record) return <Missing />
  const { agreement, history } = record
  const path = `${BASE}/${id}`
  return (
    <RecordPage
      trail={[...TRAIL, { label: agreement.title, href: path }]}
      title={agreement.title}
      done={done}
      state={<AgreementState agreement={agreement} />}
      steps={agreement.events.length > 0 && <AgreementSteps agreement={agreement} returnTo={BASE} />}
      editHref={agreement.mayEdit ? `${path}/edit` : null}
      fields={comparedAgreementFields(agreement)}
      history={history}
    />
  )
}

/** The form of one entry, for those who may change it. */
export async function AgreementEditPage({ id }: { id: string }) {
  const path = `${BASE}/${id}`
  const [agreement, kept] = await Promise.all([loadAgreementForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!agreement?.mayEdit) return <Missing />
  const { title, alliances, mayKeepAlone } = agreement
  return (
    <PageShell
      trail={[...TRAIL, { label: title, href: path }, { label: '修改', href: `${path}/edit` }]}
      head={<PageHead title="修改协议登记" lead={title} />}
    >
      <AgreementForm
        action={updateAgreementAction}
        {...{ id, agreement, alliances, mayKeepAlone, kept }}
        returnTo={BASE}
      />
    </PageShell>
  )
}
