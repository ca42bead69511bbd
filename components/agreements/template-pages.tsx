import { RecordHistory } from '@/components/audit/record-history'
import { SelectField } from '@/components/forms/select-field'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { Badge } from '@/components/ui/badge'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { AGREEMENT_KIND_LABELS } from '@/lib/features/agreements/constants'
import { loadTemplateForEdit, loadTemplates } from '@/lib/features/agreements/templates/loaders'
import type { TemplateForEdit, TemplateRows } from '@/lib/features/agreements/templates/types'
import { renderMarkdown } from '@/lib/server/markdown'
import { formatInstant } from '@/lib/shared/dates'
import { RestoreForm, TemplateForm } from './template-form'

const BASE = '/admin/agreements/templates'
const TRAIL = [
  { label: '管理', href: '/admin' },
  { label: '合作协议登记簿', href: '/admin/agreements' },
  { label: '协议模板', href: BASE },
]

const COLUMNS = [
  { key: 'kind', label: '协议类型' },
  { key: 'text', label: '现在使用' },
  { key: 'blanks', label: '待填之处' },
  { key: 'changed', label: '最近修改' },
]

function AllianceChoice({ allianceId, alliances }: TemplateRows) {
  if (alliances.length < 2) return null
  return (
    <search>
      <form className="form" action={BASE} aria-label="选择联盟">
        <SelectField name="alliance" label="联盟" options={alliances} defaultValue={allianceId} />
        <div className="actions">
          <button type="submit" className="button" data-variant="quiet">
            查看
          </button>
        </div>
      </form>
    </search>
  )
}

const ownBadge = ({ isOwn }: { isOwn: boolean }) =>
  isOwn ? <Badge tone="info">本联盟的文本</Badge> : <Badge>系统自带的文本</Badge>

/** The texts that an alliance's agreements begin with, kind by kind. */
export async function TemplateListPage({ alliance }: { alliance: string | string[] | undefined }) {
  const rows = await loadTemplates(alliance)
  if (!rows) return <Missing />
  const { allianceId, alliances, items } = rows
  const name = alliances.find(({ value }) => value === allianceId)?.label
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="协议模板"
          lead={`起草协议时先选类型，正文即从这里的文本开始。现在显示的是“${name}”的模板。`}
        />
      }
    >
      <AllianceChoice {...rows} />
      <Table
        caption="协议模板"
        hideCaption
        columns={COLUMNS}
        rows={items.map((item) => ({
          key: item.kind,
          cells: [
            <a key="kind" href={`${BASE}/${allianceId}/${item.kind}`}>
              {AGREEMENT_KIND_LABELS[item.kind]}
            </a>,
            ownBadge(item),
            `${item.blanks} 处`,
            item.updatedAt === null ? '—' : formatInstant(item.updatedAt),
          ],
        }))}
      />
    </PageShell>
  )
}

function Restore({ template }: { template: TemplateForEdit }) {
  if (!template.isOwn) return null
  return (
    <section aria-labelledby="restore">
      <SectionHeading id="restore" title="系统自带的文本" />
      <details>
        <summary>查看</summary>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(template.shipped) }} />
      </details>
      <RestoreForm template={template} />
    </section>
  )
}

/** The form of one template. */
export async function TemplateEditPage({
  allianceId,
  kind,
  done,
}: {
  allianceId: string
  kind: string
  done: string | string[] | undefined
}) {
  const path = `${BASE}/${allianceId}/${kind}`
  const [found, kept] = await Promise.all([loadTemplateForEdit(allianceId, kind), loadKeptForm(path, 'body')])
  if (!found) return <Missing />
  const { template, history } = found
  const title = AGREEMENT_KIND_LABELS[template.kind]
  return (
    <PageShell
      trail={[
        ...TRAIL.slice(0, 2),
        { label: '协议模板', href: `${BASE}?alliance=${allianceId}` },
        { label: title, href: path },
      ]}
      head={
        <PageHead
          title={`协议模板：${title}`}
          eyebrow={ownBadge(template)}
          lead={`${template.alliance}。保存后，新起草的协议使用这里的文本；已经起草的不受影响。`}
        />
      }
      aside={
        <>
          <Restore template={template} />
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <TemplateForm template={template} kept={kept} />
    </PageShell>
  )
}
