import { RecordHistory } from '@/components/audit/record-history'
import { FigureTable } from '@/components/figures/figure-table'
import { HonourTable } from '@/components/honours/honour-table'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { RecordReading } from '@/components/records/record-reading'
import type { PartOwner } from '@/components/subjects/part-pages'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import {
  createAllianceAction,
  identifyAllianceAction,
  updateAllianceAction,
} from '@/lib/features/alliances/actions'
import { ALLIANCE_BASE } from '@/lib/features/alliances/constants'
import {
  loadAllianceForEdit,
  loadAllianceLines,
  loadAllianceRecord,
  loadAllianceStart,
} from '@/lib/features/alliances/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { AllianceForm } from './alliance-form'
import { AllianceIdentityForm } from './alliance-identity-form'
import { AllianceHints, AlliancePlaces } from './alliance-side'
import { AllianceTable } from './alliance-table'
import { comparedAllianceFields, comparedIdentity } from './compared-fields'

const TRAIL = [
  { label: '管理', href: '/admin' },
  { label: '联盟', href: ALLIANCE_BASE },
]

/** The alliances that somebody keeps. */
export async function AllianceLinesPage({ query }: { query: ListQuery }) {
  const lines = await loadAllianceLines(query)
  if (!lines) return <Missing />
  const create = lines.mayCreate && <ButtonLink href={`${ALLIANCE_BASE}/new`}>登记联盟</ButtonLink>
  return (
    <PageShell
      trail={TRAIL}
      head={<PageHead title="联盟" lead="维护联盟资料，审核加入申请，安排席位。" picture={create} />}
    >
      <AllianceTable lines={lines} />
    </PageShell>
  )
}

/** The form of a new alliance. */
export async function NewAlliancePage() {
  const path = `${ALLIANCE_BASE}/new`
  const [start, kept] = await Promise.all([loadAllianceStart(), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[...TRAIL, { label: '登记联盟', href: path }]}
      head={<PageHead title="登记联盟" lead="登记后即在网站公开，接着补充牵头单位、工作领域与介绍。" />}
    >
      <AllianceIdentityForm action={createAllianceAction} id={start.id} alliance={null} kept={kept} />
    </PageShell>
  )
}

/** One alliance for those who keep it: what it says, what is missing, and the way to its members. */
export async function AllianceRecordPage({ id, done }: { id: string; done?: string | string[] }) {
  const record = await loadAllianceRecord(id)
  if (!record) return <Missing />
  const { alliance, honours, figures, history } = record
  const base = `${ALLIANCE_BASE}/${id}`
  const mayEdit = alliance.allowed.includes('edit')
  return (
    <PageShell
      trail={[...TRAIL, { label: alliance.name, href: base }]}
      head={
        <PageHead
          title={alliance.name}
          picture={mayEdit && <ButtonLink href={`${base}/edit`}>修改资料</ButtonLink>}
        />
      }
      aside={
        <>
          <AlliancePlaces alliance={alliance} />
          <AllianceHints hints={alliance.hints} />
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      {!mayEdit && <p>联盟已经终止，如需修改请联系平台管理员。</p>}
      <HonourTable honours={honours} base={base} editable={mayEdit} />
      <FigureTable figures={figures} base={base} editable={mayEdit} />
      <section aria-labelledby="fields">
        <SectionHeading id="fields" title="资料" />
        <RecordReading fields={[...comparedIdentity(alliance), ...comparedAllianceFields(alliance)]} />
      </section>
    </PageShell>
  )
}

/** The form of what an alliance tells of itself. */
export async function EditAlliancePage({ id }: { id: string }) {
  const base = `${ALLIANCE_BASE}/${id}`
  const path = `${base}/edit`
  const [alliance, kept] = await Promise.all([loadAllianceForEdit(id), loadKeptForm(path)])
  if (!alliance?.allowed.includes('edit')) return <Missing />
  return (
    <PageShell
      trail={[...TRAIL, { label: alliance.name, href: base }, { label: '修改资料', href: path }]}
      head={<PageHead title="修改资料" lead={alliance.name} />}
      aside={<AllianceHints hints={alliance.hints} />}
    >
      <AllianceForm action={updateAllianceAction} alliance={alliance} kept={kept} />
    </PageShell>
  )
}

/** The form of what an alliance is called and is, for the platform administrator. */
export async function AllianceIdentityPage({ id }: { id: string }) {
  const base = `${ALLIANCE_BASE}/${id}`
  const path = `${base}/identity`
  const [alliance, kept] = await Promise.all([loadAllianceForEdit(id), loadKeptForm(path)])
  if (!alliance?.allowed.includes('edit_identity')) return <Missing />
  return (
    <PageShell
      trail={[...TRAIL, { label: alliance.name, href: base }, { label: '名称与类型', href: path }]}
      head={<PageHead title="名称、类型与状态" lead={alliance.name} />}
    >
      <AllianceIdentityForm action={identifyAllianceAction} id={id} alliance={alliance} kept={kept} />
    </PageShell>
  )
}

/** The alliance whose honours and figures are kept; null for those who may not. */
export async function alliancePartOwner(id: string): Promise<PartOwner | null> {
  const base = `${ALLIANCE_BASE}/${id}`
  const alliance = await loadAllianceForEdit(id)
  if (!alliance?.allowed.includes('edit')) return null
  return { kind: 'alliance', id, name: alliance.name, base, trail: TRAIL }
}
