import { SheetTools } from '@/components/imports/sheet-tools'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { RecordItem, RecordList } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { createAgreementAction, updateAgreementAction } from '@/lib/features/agreements/actions'
import { AGREEMENT_KIND_LABELS, AGREEMENT_KINDS } from '@/lib/features/agreements/constants'
import {
  loadAgreementForEdit,
  loadDraftBody,
  loadNewAgreement,
  loadSuccession,
} from '@/lib/features/agreements/drafts/loaders'
import type { Beginning, NewAgreement } from '@/lib/features/agreements/drafts/types'
import { AGREEMENT_BASES, type AgreementScope } from '@/lib/features/agreements/lines/constants'
import { loadAgreementRows } from '@/lib/features/agreements/lines/loaders'
import type { ListQuery } from '@/lib/shared/lists'
import { AgreementForm } from './agreement-form'
import { AgreementTable } from './agreement-table'

const WORDS = {
  own: {
    home: { label: '工作台', href: '/workspace' },
    title: '本单位的合作协议',
    lead: '起草协议，请各方在线确认同一文本；别的单位请本单位确认的协议也在这里。',
    begin: '起草协议',
    beginLead: '先保存为草稿，核对后提交各方确认。提交时编号，此后每一方确认的都是同一份文本。',
  },
  kept: {
    home: { label: '管理', href: '/admin' },
    title: '合作协议登记簿',
    lead: '登记各方已经签订的纸质协议，并为在线确认的协议保存登记、发送确认链接。',
    begin: '登记协议',
    beginLead: '先保存为草稿，与纸质原件核对后再登记入簿。登记簿处处标明“纸质登记，未经各方在线确认”。',
  },
} as const satisfies Record<AgreementScope, unknown>

/** The way to a scope's list. */
export const agreementTrail = (scope: AgreementScope) => [
  WORDS[scope].home,
  { label: WORDS[scope].title, href: AGREEMENT_BASES[scope] },
]

/** The agreements of a unit, or the register as its secretariat keeps it. */
export async function AgreementLinesPage({ scope, query }: { scope: AgreementScope; query: ListQuery }) {
  const rows = await loadAgreementRows(scope, query)
  if (!rows) return <Missing />
  const { title, lead, begin } = WORDS[scope]
  const base = AGREEMENT_BASES[scope]
  const links = (
    <p className="actions">
      <ButtonLink href={`${base}/new`}>{begin}</ButtonLink>
      {scope === 'kept' ? (
        <ButtonLink href={`${base}/templates`} variant="quiet">
          协议模板
        </ButtonLink>
      ) : (
        <ButtonLink href={`${base}/word-templates`} variant="quiet">
          Word 模板
        </ButtonLink>
      )}
    </p>
  )
  return (
    <PageShell trail={agreementTrail(scope)} head={<PageHead title={title} lead={lead} picture={links} />}>
      <AgreementTable scope={scope} rows={rows} />
      <SheetTools
        kind="agreements"
        query={{ scope, status: rows.status }}
        importScope={scope === 'kept' && 'own'}
      />
    </PageShell>
  )
}

/** What kind of agreement is begun: each has a text of its own to begin with. */
function KindChoice({ path }: { path: string }) {
  return (
    <section aria-labelledby="kinds">
      <SectionHeading id="kinds" title="选择类型" />
      <p>
        每种类型都有现成的文本，写明目标、各方的权利义务、期限、经费、安全、知识产权、违约和争议解决，按实际情况修改即可。
      </p>
      <RecordList columns>
        {AGREEMENT_KINDS.map((kind) => (
          <RecordItem key={kind} href={`${path}?kind=${kind}`} title={AGREEMENT_KIND_LABELS[kind]} />
        ))}
      </RecordList>
    </section>
  )
}

type Asked = Partial<Record<'kind' | 'amends' | 'renews', string | string[]>>

/** What the address asks to begin with: the text of a kind, or what an earlier agreement says. */
async function loadBeginning(
  scope: AgreementScope,
  asked: Asked,
  start: NewAgreement,
): Promise<Beginning | null> {
  const kind = AGREEMENT_KINDS.find((one) => one === asked.kind)
  if (kind && scope === 'own') return { kind, body: await loadDraftBody(kind, start) }
  return (await loadSuccession('renews', asked.renews)) ?? loadSuccession('amends', asked.amends)
}

/** The form of a new agreement; of one to be confirmed here, first the choice of its kind. */
export async function NewAgreementPage({ scope, asked }: { scope: AgreementScope; asked: Asked }) {
  const base = AGREEMENT_BASES[scope]
  const path = `${base}/new`
  const [start, kept] = await Promise.all([loadNewAgreement(scope), loadKeptForm(path)])
  if (!start) return <Missing />
  const { begin, beginLead } = WORDS[scope]
  const beginning = await loadBeginning(scope, asked, start)
  return (
    <PageShell
      trail={[...agreementTrail(scope), { label: begin, href: path }]}
      head={<PageHead title={begin} lead={beginLead} />}
    >
      {scope === 'own' && !beginning && kept.status === 'idle' ? (
        <KindChoice path={path} />
      ) : (
        <AgreementForm
          action={createAgreementAction}
          start={start}
          begin={beginning ?? undefined}
          returnTo={base}
          kept={kept}
        />
      )}
    </PageShell>
  )
}

/** The form of one agreement, for those who may change it. */
export async function AgreementEditPage({ scope, id }: { scope: AgreementScope; id: string }) {
  const base = AGREEMENT_BASES[scope]
  const path = `${base}/${id}`
  const [agreement, kept] = await Promise.all([loadAgreementForEdit(id), loadKeptForm(`${path}/edit`)])
  if (!agreement?.mayEdit) return <Missing />
  const { title, alliances, mayKeepAlone } = agreement
  return (
    <PageShell
      trail={[
        ...agreementTrail(scope),
        { label: title, href: path },
        { label: '修改', href: `${path}/edit` },
      ]}
      head={<PageHead title="修改协议" lead={title} />}
    >
      <AgreementForm
        action={updateAgreementAction}
        start={{ id, drafters: null, alliances, mayKeepAlone }}
        agreement={agreement}
        returnTo={base}
        kept={kept}
      />
    </PageShell>
  )
}
