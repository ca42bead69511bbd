import { AllianceForm } from '@/components/alliances/alliance-form'
import { AllianceIdentityForm } from '@/components/alliances/alliance-identity-form'
import { AllianceSide } from '@/components/alliances/alliance-side'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { keptOf } from '@/components/records/kept-form'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { identifyAllianceAction, updateAllianceAction } from '@/lib/features/alliances/actions'
import { loadAllianceForEdit } from '@/lib/features/alliances/drafts/loaders'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '编辑联盟' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const path = `/admin/alliances/${id}`
  const [{ history, ...alliance }, kept] = await Promise.all([loadAllianceForEdit(id), loadKeptForm(path)])
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '联盟', href: '/admin/alliances' },
        { label: alliance.name, href: path },
      ]}
      head={<PageHead title={alliance.name} />}
      aside={<AllianceSide alliance={alliance} history={history} />}
    >
      <DoneNotice done={done} />
      {alliance.allowed.includes('edit') ? (
        <AllianceForm action={updateAllianceAction} alliance={alliance} kept={keptOf(kept, 'workAreas')} />
      ) : (
        <Notice title="联盟已终止">
          <p>如需修改，请联系平台管理员。</p>
        </Notice>
      )}
      {alliance.allowed.includes('edit_identity') && (
        <section aria-labelledby="identity">
          <SectionHeading id="identity" title="名称、类型与状态" note="由平台管理员维护" />
          <AllianceIdentityForm
            action={identifyAllianceAction}
            id={id}
            alliance={alliance}
            kept={keptOf(kept, 'kind')}
          />
        </section>
      )}
    </PageShell>
  )
}
