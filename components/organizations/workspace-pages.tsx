import { RecordHistory } from '@/components/audit/record-history'
import { FigureTable } from '@/components/figures/figure-table'
import { HonourTable } from '@/components/honours/honour-table'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RecordItem, RecordList } from '@/components/ui/records'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { ORGANIZATION_KIND_LABELS } from '@/lib/features/organizations/constants'
import {
  loadChainChoices,
  loadOrganization,
  loadOrganizationRecord,
  loadOwnOrganizations,
} from '@/lib/features/organizations/loaders'
import { MissingList } from './missing-list'
import { OrganizationForm } from './organization-form'
import { OrganizationState, OrganizationStatusBadge } from './organization-state'

export const WORKSPACE_BASE = '/workspace/organization'
const HOME = { label: '工作台', href: '/workspace' }
const LIST = { label: '单位资料', href: WORKSPACE_BASE }

/** The units that somebody works for; who works for one sees that. */
export async function OwnOrganizationsPage() {
  const units = await loadOwnOrganizations()
  const [only, second] = units
  if (only && !second) return <OrganizationWorkspacePage id={only.id} />
  return (
    <PageShell trail={[HOME, LIST]} head={<PageHead title="单位资料" lead="您为下面这些单位维护资料。" />}>
      {units.length > 0 ? (
        <RecordList>
          {units.map((unit) => (
            <RecordItem
              key={unit.id}
              level="h2"
              href={`${WORKSPACE_BASE}/${unit.id}`}
              title={unit.name}
              badges={<OrganizationStatusBadge status={unit.status} />}
              meta={ORGANIZATION_KIND_LABELS[unit.kind]}
              aside={unit.missingCount > 0 ? `还缺 ${unit.missingCount} 项` : '资料齐全'}
            />
          ))}
        </RecordList>
      ) : (
        <EmptyState title="您的账号还不属于任何单位">
          <p>请联系本单位的管理员，由其邀请您成为单位管理员或单位编辑。</p>
        </EmptyState>
      )}
    </PageShell>
  )
}

/** A unit for its staff: where it stands, what is missing, its honours and figures. */
export async function OrganizationWorkspacePage({ id, done }: { id: string; done?: string | string[] }) {
  const record = await loadOrganizationRecord('workspace/organization', id)
  if (!record) return <Missing />
  const { unit, honours, figures, history } = record
  const base = `${WORKSPACE_BASE}/${unit.id}`
  const { update } = unit.may
  return (
    <PageShell
      trail={[HOME, LIST, { label: unit.name, href: base }]}
      head={
        <PageHead
          title={unit.name}
          lead={unit.summary || undefined}
          picture={update && <ButtonLink href={`${base}/edit`}>修改资料</ButtonLink>}
        />
      }
      aside={
        <>
          {update && <MissingList parts={unit.missing} href={`${base}/edit`} />}
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <OrganizationState
        status={unit.status}
        reason={unit.statusReason}
        submittedAt={unit.createdAt}
        verification={unit.verification}
      />
      {unit.status === 'verified' && (
        <p>
          访客看到的页面：<a href={`/members/${unit.slug}`}>/members/{unit.slug}</a>
        </p>
      )}
      <HonourTable honours={honours} base={base} editable={update} />
      <FigureTable figures={figures} base={base} editable={update} />
    </PageShell>
  )
}

/** The form of what a unit says of itself. */
export async function EditOrganizationPage({ id }: { id: string }) {
  const path = `${WORKSPACE_BASE}/${id}/edit`
  const [unit, chains, kept] = await Promise.all([
    loadOrganization('workspace/organization', id),
    loadChainChoices(),
    loadKeptForm(path),
  ])
  if (!unit) return <Missing />
  const { name, kind } = unit
  return (
    <PageShell
      trail={[
        HOME,
        LIST,
        { label: name, href: `${WORKSPACE_BASE}/${unit.id}` },
        { label: '修改资料', href: path },
      ]}
      head={
        <PageHead
          title={`修改资料：${name}`}
          lead={`单位名称、类别（${ORGANIZATION_KIND_LABELS[kind]}）和已核验的统一社会信用代码由平台管理员修改。`}
        />
      }
    >
      {unit.may.update ? (
        <OrganizationForm unit={unit} chains={chains} kept={kept} />
      ) : (
        <EmptyState title="现在不能修改资料">
          <p>单位核验通过后、未停用时，由本单位的管理员和编辑修改。</p>
        </EmptyState>
      )}
    </PageShell>
  )
}
