import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { FigureForm, NewFigureForm } from '@/components/figures/figure-form'
import { HonourForm, NewHonourForm } from '@/components/honours/honour-form'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RemoveForm } from '@/components/records/remove-form'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { removeFigureAction } from '@/lib/features/figures/actions'
import { loadFigureForEdit } from '@/lib/features/figures/loaders'
import { removeHonourAction } from '@/lib/features/honours/actions'
import { loadHonourForEdit } from '@/lib/features/honours/loaders'
import { loadOrganization } from '@/lib/features/organizations/loaders'
import type { OrganizationForEdit } from '@/lib/features/organizations/types'
import { WORKSPACE_BASE } from './workspace-pages'

type UnitPage = { id: string }

const baseOf = (id: string) => `${WORKSPACE_BASE}/${id}`

/** The unit, for who may change its honours and figures; null for everybody else. */
async function loadEditable(id: string): Promise<OrganizationForEdit | null> {
  const unit = await loadOrganization('workspace/organization', id)
  return unit?.may.update ? unit : null
}

function PartShell({
  unit,
  title,
  path,
  children,
}: {
  unit: Pick<OrganizationForEdit, 'id' | 'name'>
  title: string
  path: string
  children: ReactNode
}) {
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: unit.name, href: baseOf(unit.id) },
        { label: title, href: path },
      ]}
      head={<PageHead title={title} lead={unit.name} />}
    >
      {children}
    </PageShell>
  )
}

/** The form of a new honour of a unit. */
export async function NewOrganizationHonourPage({ id }: UnitPage) {
  const path = `${baseOf(id)}/honours/new`
  const [unit, kept] = await Promise.all([loadEditable(id), loadKeptForm(path)])
  if (!unit) return <Missing />
  return (
    <PartShell unit={unit} title="新增荣誉" path={path}>
      <NewHonourForm
        id={randomUUID()}
        owner={{ kind: 'organization', id }}
        returnTo={baseOf(id)}
        kept={kept}
      />
    </PartShell>
  )
}

/** One honour of a unit. */
export async function OrganizationHonourPage({ id, honourId }: UnitPage & { honourId: string }) {
  const path = `${baseOf(id)}/honours/${honourId}`
  const [unit, honour, kept] = await Promise.all([
    loadEditable(id),
    loadHonourForEdit(honourId),
    loadKeptForm(path),
  ])
  if (!unit || honour?.owner.id !== unit.id) return <Missing />
  return (
    <PartShell unit={unit} title="修改荣誉" path={path}>
      <HonourForm honour={honour} returnTo={baseOf(id)} kept={kept} />
      <RemoveForm
        action={removeHonourAction}
        record={honour}
        returnTo={baseOf(id)}
        label="删除这项荣誉"
        question={`“${honour.name}”将从页面上删除。删除前的内容留在审计记录里。`}
      />
    </PartShell>
  )
}

/** The form of a new figure of a unit. */
export async function NewOrganizationFigurePage({ id }: UnitPage) {
  const path = `${baseOf(id)}/figures/new`
  const [unit, kept] = await Promise.all([loadEditable(id), loadKeptForm(path)])
  if (!unit) return <Missing />
  return (
    <PartShell unit={unit} title="新增数据" path={path}>
      <NewFigureForm
        id={randomUUID()}
        subject={{ kind: 'organization', id }}
        returnTo={baseOf(id)}
        kept={kept}
      />
    </PartShell>
  )
}

/** One figure of a unit. */
export async function OrganizationFigurePage({ id, figureId }: UnitPage & { figureId: string }) {
  const path = `${baseOf(id)}/figures/${figureId}`
  const [unit, figure, kept] = await Promise.all([
    loadEditable(id),
    loadFigureForEdit(figureId),
    loadKeptForm(path),
  ])
  if (!unit || figure?.subject.id !== unit.id) return <Missing />
  return (
    <PartShell unit={unit} title="修改数据" path={path}>
      <FigureForm figure={figure} returnTo={baseOf(id)} kept={kept} />
      <RemoveForm
        action={removeFigureAction}
        record={figure}
        returnTo={baseOf(id)}
        label="删除这条数据"
        question={`“${figure.metric}”的这个说法将从页面上删除。删除前的内容留在审计记录里。`}
      />
    </PartShell>
  )
}
