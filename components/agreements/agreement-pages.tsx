import { RecordHistory } from '@/components/audit/record-history'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { keptOf } from '@/components/records/kept-form'
import { RecordReading } from '@/components/records/record-reading'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createAgreementAction, updateAgreementAction } from '@/lib/features/agreements/actions'
import {
  loadAgreementForEdit,
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
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="合作协议登记簿"
          lead="登记各方已经签订的纸质协议。登记簿处处标明“纸质登记，未经各方在线确认”。"
          picture={<ButtonLink href={`${BASE}/new`}>登记协议</ButtonLink>}
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
  return (
    <PageShell
      trail={[...TRAIL, { label: '登记协议', href: path }]}
      head={<PageHead title="登记协议" lead="先保存为草稿，与纸质原件核对后再登记入簿。" />}
    >
      <AgreementForm action={createAgreementAction} {...start} returnTo={BASE} kept={kept} />
    </PageShell>
  )
}

/** One entry for those who keep it: where it stands, what may be done, what it says, its history. */
export async function AgreementEditPage({ id, done }: { id: string; done: string | string[] | undefined }) {
  const path = `${BASE}/${id}`
  const [{ agreement, history }, kept] = await Promise.all([loadAgreementForEdit(id), loadKeptForm(path)])
  return (
    <PageShell
      trail={[...TRAIL, { label: agreement.title, href: path }]}
      head={<PageHead title={agreement.title} />}
      aside={
        <>
          {agreement.events.length > 0 && (
            <section aria-labelledby="steps">
              <SectionHeading id="steps" title="下一步" />
              <AgreementSteps agreement={agreement} returnTo={BASE} />
            </section>
          )}
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <AgreementState agreement={agreement} />
      {agreement.mayEdit ? (
        <AgreementForm
          action={updateAgreementAction}
          id={id}
          agreement={agreement}
          alliances={agreement.alliances}
          mayKeepAlone={agreement.mayKeepAlone}
          returnTo={BASE}
          kept={keptOf(kept, 'title')}
        />
      ) : (
        <RecordReading fields={comparedAgreementFields(agreement)} />
      )}
    </PageShell>
  )
}
