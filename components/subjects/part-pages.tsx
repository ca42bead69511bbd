import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { FigureForm, NewFigureForm } from '@/components/figures/figure-form'
import { HonourForm, NewHonourForm } from '@/components/honours/honour-form'
import type { Crumb } from '@/components/layout/breadcrumb'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { RemoveForm } from '@/components/records/remove-form'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { removeFigureAction } from '@/lib/features/figures/actions'
import { loadFigureForEdit } from '@/lib/features/figures/loaders'
import { removeHonourAction } from '@/lib/features/honours/actions'
import { loadHonourForEdit } from '@/lib/features/honours/loaders'
import type { HonourOwnerKind } from '@/lib/features/subjects/constants'

/** The record that honours and figures are kept of; null for those who may not. `base` is the address of its page. */
export type PartOwner = {
  kind: HonourOwnerKind
  id: string
  name: string
  base: string
  trail: readonly Crumb[]
}

function PartShell({
  owner: { name, base, trail },
  title,
  path,
  children,
}: {
  owner: PartOwner
  title: string
  path: string
  children: ReactNode
}) {
  return (
    <PageShell
      trail={[...trail, { label: name, href: base }, { label: title, href: path }]}
      head={<PageHead title={title} lead={name} />}
    >
      {children}
    </PageShell>
  )
}

/** The form of a new honour of a record. */
export async function NewHonourPage({ owner }: { owner: PartOwner | null }) {
  if (!owner) return <Missing />
  const path = `${owner.base}/honours/new`
  const kept = await loadKeptForm(path)
  const { kind, id } = owner
  return (
    <PartShell owner={owner} title="新增荣誉" path={path}>
      <NewHonourForm id={randomUUID()} owner={{ kind, id }} returnTo={owner.base} kept={kept} />
    </PartShell>
  )
}

/** One honour of a record. */
export async function HonourPage({ owner, honourId }: { owner: PartOwner | null; honourId: string }) {
  if (!owner) return <Missing />
  const path = `${owner.base}/honours/${honourId}`
  const [honour, kept] = await Promise.all([loadHonourForEdit(honourId), loadKeptForm(path)])
  if (honour?.owner.id !== owner.id) return <Missing />
  return (
    <PartShell owner={owner} title="修改荣誉" path={path}>
      <HonourForm honour={honour} returnTo={owner.base} kept={kept} />
      <RemoveForm
        action={removeHonourAction}
        record={honour}
        returnTo={owner.base}
        label="删除这项荣誉"
        question={`“${honour.name}”将从页面上删除。删除前的内容留在审计记录里。`}
      />
    </PartShell>
  )
}

/** The form of a new figure of a record. */
export async function NewFigurePage({ owner }: { owner: PartOwner | null }) {
  if (!owner) return <Missing />
  const path = `${owner.base}/figures/new`
  const kept = await loadKeptForm(path)
  const { kind, id } = owner
  return (
    <PartShell owner={owner} title="新增数据" path={path}>
      <NewFigureForm id={randomUUID()} subject={{ kind, id }} returnTo={owner.base} kept={kept} />
    </PartShell>
  )
}

/** One figure of a record. */
export async function FigurePage({ owner, figureId }: { owner: PartOwner | null; figureId: string }) {
  if (!owner) return <Missing />
  const path = `${owner.base}/figures/${figureId}`
  const [figure, kept] = await Promise.all([loadFigureForEdit(figureId), loadKeptForm(path)])
  if (figure?.subject.id !== owner.id) return <Missing />
  return (
    <PartShell owner={owner} title="修改数据" path={path}>
      <FigureForm figure={figure} returnTo={owner.base} kept={kept} />
      <RemoveForm
        action={removeFigureAction}
        record={figure}
        returnTo={owner.base}
        label="删除这条数据"
        question={`“${figure.metric}”的这个说法将从页面上删除。删除前的内容留在审计记录里。`}
      />
    </PartShell>
  )
}
