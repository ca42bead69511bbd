import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PublicationForms } from '@/components/records/publication-forms'
import { PublicationState } from '@/components/records/publication-state'
import { RecordPage } from '@/components/records/record-page'
import { ButtonLink } from '@/components/ui/button'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import {
  publish,
  publishOwn,
  reopen,
  reopenOwn,
  saveOwnPolicy,
  savePolicy,
  startOwnPolicy,
  startPolicy,
  withdraw,
  withdrawOwn,
} from '@/lib/features/policy-documents/actions'
import { POLICY_BASES, type PolicyScope } from '@/lib/features/policy-documents/constants'
import {
  loadPolicyForEdit,
  loadPolicyLines,
  loadPolicyRecord,
  loadPolicyStart,
} from '@/lib/features/policy-documents/drafts/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { comparedPolicyFields } from './compared-fields'
import { PolicyForm } from './policy-form'
import { PolicyTable } from './policy-table'

/** The words and actions of each scope: those who keep the library, and the issuers' own staff. */
const SCOPES = {
  all: {
    home: { label: '管理', href: '/admin' },
    title: '政策文件',
    lead: '登记政策文件，标明有效性与相互引用。发布后修改立即生效。',
    empty: '点击“登记文件”，录入一份政策文件。',
    start: startPolicy,
    save: savePolicy,
    steps: { publish, withdraw, reopen },
  },
  own: {
    home: { label: '工作台', href: '/workspace' },
    title: '本单位的政策文件',
    lead: '登记并公开本单位印发的政策文件，标明有效性与相互引用。发布后修改立即生效。',
    empty: '点击“登记文件”，录入一份本单位印发的政策文件。',
    start: startOwnPolicy,
    save: saveOwnPolicy,
    steps: { publish: publishOwn, withdraw: withdrawOwn, reopen: reopenOwn },
  },
} as const satisfies Record<PolicyScope, unknown>

/** The way to a scope's list. */
const trailOf = (scope: PolicyScope) => [
  SCOPES[scope].home,
  { label: SCOPES[scope].title, href: POLICY_BASES[scope] },
]

/** The list of documents that somebody keeps. */
export async function PolicyLinesPage({ scope, query }: { scope: PolicyScope; query: ListQuery }) {
  const lines = await loadPolicyLines(scope, query)
  if (!lines) return <Missing />
  const { title, lead, empty } = SCOPES[scope]
  const base = POLICY_BASES[scope]
  return (
    <PageShell
      trail={trailOf(scope)}
      head={
        <PageHead
          title={title}
          lead={lead}
          picture={<ButtonLink href={`${base}/new`}>登记文件</ButtonLink>}
        />
      }
    >
      <PolicyTable lines={lines} base={base} empty={empty} />
    </PageShell>
  )
}

/** The form of a new document. */
export async function NewPolicyPage({ scope }: { scope: PolicyScope }) {
  const path = `${POLICY_BASES[scope]}/new`
  const [start, kept] = await Promise.all([loadPolicyStart(scope), loadKeptForm(path)])
  if (!start) return <Missing />
  return (
    <PageShell
      trail={[...trailOf(scope), { label: '登记文件', href: path }]}
      head={<PageHead title="登记文件" lead="先保存为草稿，核对后再发布。" />}
    >
      <PolicyForm
        action={SCOPES[scope].start}
        id={start.id}
        policy={null}
        units={scope === 'own' ? start.units : null}
        kept={kept}
      />
    </PageShell>
  )
}

type Place = { scope: PolicyScope; id: string }

/** One document for those who keep it: where it stands, what may be done, what it says, its history. */
export async function PolicyRecordPage({ scope, id, done }: Place & { done?: string | string[] }) {
  const record = await loadPolicyRecord(scope, id)
  if (!record) return <Missing />
  const { policy, history } = record
  const { title, status, version, slug, allowed } = policy
  const path = `${POLICY_BASES[scope]}/${id}`
  return (
    <RecordPage
      trail={[...trailOf(scope), { label: title, href: path }]}
      title={title}
      done={done}
      state={<PublicationState status={status} publicPath={`/policies/${slug}`} />}
      steps={
        <PublicationForms
          key={version}
          record={{ id, version }}
          {...{ title, allowed }}
          {...SCOPES[scope].steps}
        />
      }
      editHref={allowed.includes('edit') ? `${path}/edit` : null}
      fields={comparedPolicyFields(policy)}
      history={history}
    />
  )
}

/** The form of one document, for those who may change it now. */
export async function PolicyEditPage({ scope, id }: Place) {
  const path = `${POLICY_BASES[scope]}/${id}`
  const [policy, kept] = await Promise.all([loadPolicyForEdit(scope, id), loadKeptForm(`${path}/edit`)])
  if (!policy?.allowed.includes('edit')) return <Missing />
  return (
    <PageShell
      trail={[
        ...trailOf(scope),
        { label: policy.title, href: path },
        { label: '修改', href: `${path}/edit` },
      ]}
      head={<PageHead title="修改文件" lead={policy.title} />}
    >
      <PolicyForm
        action={SCOPES[scope].save}
        id={id}
        policy={policy}
        units={scope === 'own' ? [] : null}
        kept={kept}
      />
    </PageShell>
  )
}
