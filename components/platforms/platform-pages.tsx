import { RecordHistory } from '@/components/audit/record-history'
import { FigureTable } from '@/components/figures/figure-table'
import { HonourTable } from '@/components/honours/honour-table'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { RecordReading } from '@/components/records/record-reading'
import type { PartOwner } from '@/components/subjects/part-pages'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createPlatformAction, updatePlatformAction } from '@/lib/features/platforms/actions'
import { PLATFORM_BASE } from '@/lib/features/platforms/constants'
import {
  loadPlatformForEdit,
  loadPlatformLines,
  loadPlatformRecord,
  loadPlatformStart,
} from '@/lib/features/platforms/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { comparedPlatformFields } from './compared-fields'
import { PlatformForm } from './platform-form'
import { PlatformMissing, PlatformPublicLink } from './platform-side'
import { PlatformStartForm } from './platform-start-form'
import { PlatformTable } from './platform-table'

const TRAIL = [
  { label: '工作台', href: '/workspace' },
  { label: '共建平台', href: PLATFORM_BASE },
]

/** The industry colleges and platforms of one's own units. */
export async function PlatformLinesPage({ query }: { query: ListQuery }) {
  const lines = await loadPlatformLines(query)
  if (!lines) return <Missing />
  const create = lines.mayCreate && <ButtonLink href={`${PLATFORM_BASE}/new`}>登记平台</ButtonLink>
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="产业学院与共建平台"
          lead="本单位牵头的产业学院、实训基地、工匠实验室与其他平台。"
          picture={lines.total > 0 && create}
        />
      }
    >
      {lines.total > 0 ? (
        <PlatformTable lines={lines} />
      ) : (
        <EmptyState title="还没有登记平台" actions={create}>
          登记后即在网站公开，并显示在本单位和合作单位的页面上。
        </EmptyState>
      )}
    </PageShell>
  )
}

/** The form of a new industry college or platform. */
export async function NewPlatformPage() {
  const path = `${PLATFORM_BASE}/new`
  const [start, kept] = await Promise.all([loadPlatformStart(), loadKeptForm(path)])
  return (
    <PageShell
      trail={[...TRAIL, { label: '登记平台', href: path }]}
      head={<PageHead title="登记平台" lead="登记后即在网站公开，接着补充合作单位、专业与介绍。" />}
    >
      {start.hosts.length > 0 ? (
        <PlatformStartForm action={createPlatformAction} start={start} kept={kept} />
      ) : (
        <EmptyState title="没有可以牵头的单位">只有通过核验的单位可以登记平台。</EmptyState>
      )}
    </PageShell>
  )
}

/** One industry college or platform for the staff of its host: what it says, and what is missing. */
export async function PlatformRecordPage({ id, done }: { id: string; done?: string | string[] }) {
  const record = await loadPlatformRecord(id)
  if (!record) return <Missing />
  const { platform, honours, figures, history } = record
  const base = `${PLATFORM_BASE}/${id}`
  const { mayEdit } = platform
  return (
    <PageShell
      trail={[...TRAIL, { label: platform.name, href: base }]}
      head={
        <PageHead
          title={platform.name}
          lead={platform.host.name}
          picture={mayEdit && <ButtonLink href={`${base}/edit`}>修改资料</ButtonLink>}
        />
      }
      aside={
        <>
          <PlatformMissing parts={platform.missing} href={`${base}/edit`} />
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <PlatformPublicLink platform={platform} />
      <HonourTable honours={honours} base={base} editable={mayEdit} />
      <FigureTable figures={figures} base={base} editable={mayEdit} />
      <section aria-labelledby="fields">
        <SectionHeading id="fields" title="资料" />
        <RecordReading fields={comparedPlatformFields(platform)} />
      </section>
    </PageShell>
  )
}

/** The form of one industry college or platform, for those who may change it now. */
export async function EditPlatformPage({ id }: { id: string }) {
  const base = `${PLATFORM_BASE}/${id}`
  const path = `${base}/edit`
  const [platform, kept] = await Promise.all([loadPlatformForEdit(id), loadKeptForm(path)])
  if (!platform?.mayEdit) return <Missing />
  return (
    <PageShell
      trail={[...TRAIL, { label: platform.name, href: base }, { label: '修改资料', href: path }]}
      head={<PageHead title="修改资料" lead={platform.name} />}
      aside={<PlatformMissing parts={platform.missing} href={path} />}
    >
      <PlatformForm action={updatePlatformAction} platform={platform} kept={kept} />
    </PageShell>
  )
}

/** The platform whose honours and figures are kept; null for those who may not. */
export async function platformPartOwner(id: string): Promise<PartOwner | null> {
  const base = `${PLATFORM_BASE}/${id}`
  const platform = await loadPlatformForEdit(id)
  if (!platform?.mayEdit) return null
  return { kind: 'platform', id, name: platform.name, base, trail: TRAIL }
}
