import { redirect } from 'next/navigation'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { TabLinks } from '@/components/ui/tab-links'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import {
  FORM_STEP_LABELS,
  FORM_STEPS,
  type FormStep,
  POSITION_BASES,
  type PositionScope,
} from '@/lib/features/positions/constants'
import { loadPositionForEdit } from '@/lib/features/positions/drafts/loaders'
import type { PositionForEdit } from '@/lib/features/positions/drafts/types'
import { stepOf } from '@/lib/features/positions/rules'
import { PositionForm, PositionPartForm } from './position-form'
import { positionTrail } from './position-place'
import { PositionCheckSection } from './position-review'
import { PositionSteps } from './position-state'

type Place = { scope: PositionScope; id: string }

const isInSteps = ({ status }: PositionForEdit) => status === 'draft' || status === 'returned'

/** The pages of the form, each with the number of findings that still stand in the way on it. */
function StepTabs({ position, base, active }: { position: PositionForEdit; base: string; active: FormStep }) {
  const { findings } = position.check
  const countOf = (step: FormStep) => {
    const standing = findings.filter(({ hinders, field }) => hinders && stepOf(field ?? '') === step)
    return standing.length > 0 ? standing.length : undefined
  }
  return (
    <TabLinks
      label="填报的步骤"
      tabs={FORM_STEPS.map((step, at) => ({
        label: `${at + 1} ${FORM_STEP_LABELS[step]}`,
        href: `${base}/${step}`,
        active: step === active,
        count: countOf(step),
      }))}
    />
  )
}

function CheckStep({ position, base, path }: { position: PositionForEdit; base: string; path: string }) {
  const { missing, events } = position
  return (
    <>
      {missing.length > 0 && (
        <Notice title="提交前还需填写">
          <p>{missing.join('、')}</p>
        </Notice>
      )}
      <PositionCheckSection position={position} editBase={`${path}/edit`} />
      {events.includes('submit') && (
        <PositionSteps position={{ ...position, events: ['submit'] }} returnTo={base} />
      )}
      <p>
        <a href={path}>查看全部内容和经过</a>
      </p>
    </>
  )
}

/** One page of a draft's form, for those who may change it now. */
export async function PositionPartPage({ scope, id, step }: Place & { step: string }) {
  const base = POSITION_BASES[scope]
  const path = `${base}/${id}`
  const [position, kept] = await Promise.all([loadPositionForEdit(id), loadKeptForm(`${path}/edit/${step}`)])
  const active = FORM_STEPS.find((one) => one === step)
  if (!position?.mayEdit || !active) return <Missing />
  if (!isInSteps(position)) redirect(`${path}/edit`)
  return (
    <PageShell
      trail={[
        ...positionTrail(scope),
        { label: position.title, href: path },
        { label: FORM_STEP_LABELS[active], href: `${path}/edit/${active}` },
      ]}
      head={<PageHead title={FORM_STEP_LABELS[active]} lead={position.title} />}
    >
      <StepTabs position={position} base={`${path}/edit`} active={active} />
      {active === 'check' ? (
        <CheckStep position={position} base={base} path={path} />
      ) : (
        <PositionPartForm part={active} position={position} returnTo={base} kept={kept} />
      )}
    </PageShell>
  )
}

/** The whole form of what was published; a draft is written page by page. */
export async function PositionEditPage({ scope, id }: Place) {
  const base = POSITION_BASES[scope]
  const path = `${base}/${id}`
  const [position, kept] = await Promise.all([loadPositionForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!position?.mayEdit) return <Missing />
  if (isInSteps(position)) redirect(`${path}/edit/unit`)
  return (
    <PageShell
      trail={[
        ...positionTrail(scope),
        { label: position.title, href: path },
        { label: '修改', href: `${path}/edit` },
      ]}
      head={<PageHead title="修改岗位" lead={position.title} />}
    >
      <PositionForm position={position} returnTo={base} kept={kept} />
    </PageShell>
  )
}
