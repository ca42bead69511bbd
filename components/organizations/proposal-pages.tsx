import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { ORGANIZATION_KIND_LABELS, ORGANIZATION_STATUS_LABELS } from '@/lib/features/organizations/constants'
import { loadProposals } from '@/lib/features/organizations/proposals/loaders'
import type { ProposedUnit } from '@/lib/features/organizations/proposals/types'
import { OrganizationStatusBadge } from './organization-state'
import { ProposalForm } from './proposal-form'

const PATH = '/workspace/partners'

function Proposed({ units }: { units: readonly ProposedUnit[] }) {
  if (units.length === 0) return null
  return (
    <section aria-labelledby="proposed">
      <SectionHeading id="proposed" title="已登记的单位" note={`${units.length} 家`} />
      <Table
        caption="已登记的单位"
        hideCaption
        columns={[
          { key: 'name', label: '单位' },
          { key: 'kind', label: '类别' },
          { key: 'region', label: '地区' },
          { key: 'status', label: '核验' },
        ]}
        rows={units.map(({ id, name, kind, region, status, reason, mergedInto }) => ({
          key: id,
          cells: [
            name,
            ORGANIZATION_KIND_LABELS[kind],
            region ?? '未填写',
            <span key="status">
              <OrganizationStatusBadge status={status} />
              {mergedInto && (
                <span className="block">
                  “{mergedInto.name}”，{ORGANIZATION_STATUS_LABELS[mergedInto.status]}
                </span>
              )}
              {reason && <span className="block whitespace-pre-line">理由：{reason}</span>}
            </span>,
          ],
        }))}
      />
    </section>
  )
}

/** Names a partner that is not here yet, and shows what became of those named before. */
export async function ProposalsPage() {
  const [proposals, kept] = await Promise.all([loadProposals(), loadKeptForm(PATH)])
  if (!proposals) return <Missing />
  const { units, ...start } = proposals
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '登记未入驻的单位', href: PATH },
      ]}
      head={
        <PageHead
          title="登记未入驻的单位"
          lead="合作单位还不在成员名录里时，先在这里登记。登记后即可写进本单位的项目；秘书处核验后，项目才能登记公开。"
        />
      }
    >
      <ProposalForm {...start} kept={kept} />
      <Proposed units={units} />
    </PageShell>
  )
}
