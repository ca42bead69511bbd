import { randomUUID } from 'node:crypto'
import { RecordHistory } from '@/components/audit/record-history'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import {
  loadOrganization,
  loadOrganizationRecord,
  loadOrganizationRegister,
  mayCreateOrganization,
} from '@/lib/features/organizations/loaders'
import { ApplicationFacts } from './application-facts'
import { DecisionForms } from './decision-forms'
import { IdentityForm, NewOrganizationForm } from './identity-form'
import { OrganizationRegister, REGISTER_BASE } from './organization-register'
import { OrganizationState } from './organization-state'

const HOME = { label: '管理', href: '/admin' }
const LIST = { label: '单位', href: REGISTER_BASE }

/** The administration's list of units. */
export async function OrganizationRegisterPage({
  query,
}: {
  query: Record<string, string | string[] | undefined>
}) {
  const register = await loadOrganizationRegister(query)
  if (!register) return <Missing />
  return (
    <PageShell
      trail={[HOME, LIST]}
      head={
        <PageHead
          title="单位"
          lead="核验入驻申请，维护登记信息，必要时停用。只有已核验的单位公开。"
          picture={register.mayCreate && <ButtonLink href={`${REGISTER_BASE}/new`}>新增单位</ButtonLink>}
        />
      }
    >
      <OrganizationRegister register={register} />
    </PageShell>
  )
}

/** The form of a unit that the platform administrator enters. */
export async function NewOrganizationPage() {
  if (!(await mayCreateOrganization())) return <Missing />
  const path = `${REGISTER_BASE}/new`
  const kept = await loadKeptForm(path)
  return (
    <PageShell
      trail={[HOME, LIST, { label: '新增单位', href: path }]}
      head={<PageHead title="新增单位" lead="保存后还不公开，在下一页写明依据并核验。" />}
    >
      <NewOrganizationForm id={randomUUID()} kept={kept} />
    </PageShell>
  )
}

/** A unit for whoever decides about it: where it stands, on what evidence, and what may be done. */
export async function OrganizationAdminPage({
  id,
  done,
}: {
  id: string
  done: string | string[] | undefined
}) {
  const record = await loadOrganizationRecord('admin/organizations', id)
  if (!record) return <Missing />
  const { unit, history } = record
  const path = `${REGISTER_BASE}/${unit.id}`
  return (
    <PageShell
      trail={[HOME, LIST, { label: unit.name, href: path }]}
      head={
        <PageHead
          title={unit.name}
          picture={unit.may.identify && <ButtonLink href={`${path}/edit`}>修改登记信息</ButtonLink>}
        />
      }
      aside={<RecordHistory history={history} />}
    >
      <DoneNotice done={done} />
      <OrganizationState
        status={unit.status}
        reason={unit.statusReason}
        submittedAt={unit.application?.createdAt ?? unit.createdAt}
        verification={unit.verification}
      />
      <ApplicationFacts unit={unit} />
      <section aria-labelledby="decide">
        <SectionHeading id="decide" title="办理" />
        <DecisionForms unit={unit} allowed={unit.may.decide} />
        <p className="actions">
          {unit.may.update && (
            <ButtonLink variant="quiet" href={`/workspace/organization/${unit.id}`}>
              资料、荣誉与数据
            </ButtonLink>
          )}
          {unit.status === 'verified' && (
            <ButtonLink variant="quiet" href={`/members/${unit.slug}`}>
              公开页面
            </ButtonLink>
          )}
        </p>
      </section>
    </PageShell>
  )
}

/** The form of what a unit was verified as. */
export async function IdentifyOrganizationPage({ id }: { id: string }) {
  const path = `${REGISTER_BASE}/${id}/edit`
  const [unit, kept] = await Promise.all([loadOrganization('admin/organizations', id), loadKeptForm(path)])
  if (!unit?.may.identify) return <Missing />
  return (
    <PageShell
      trail={[
        HOME,
        LIST,
        { label: unit.name, href: `${REGISTER_BASE}/${unit.id}` },
        { label: '修改登记信息', href: path },
      ]}
      head={<PageHead title={`修改登记信息：${unit.name}`} lead="这些是核验过的内容，修改会记入审计记录。" />}
    >
      <IdentityForm unit={unit} kept={kept} />
    </PageShell>
  )
}
