import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { APPLICATION_BASES, TEMPLATES_BASE } from '@/lib/features/applications/constants'
import { loadTemplates } from '@/lib/features/applications/templates/loaders'
import { NewTemplateForm, TemplateForms } from './template-forms'

/** The words that a unit keeps for its messages to students. */
export async function TemplatesPage({ done }: { done: string | string[] | undefined }) {
  const page = await loadTemplates()
  if (!page) return <Missing />
  const { units, templates } = page
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '收到的申请', href: APPLICATION_BASES.unit },
        { label: '消息模板', href: TEMPLATES_BASE },
      ]}
      head={
        <PageHead
          title="消息模板"
          lead="常用的话存为模板，列入候选、录用或不录用时直接选用。可以写 {姓名}、{岗位}、{单位}，发送时换成实际内容。"
        />
      }
    >
      <DoneNotice done={done} />
      <section aria-labelledby="templates">
        <SectionHeading id="templates" title="已有模板" />
        {templates.length > 0 ? (
          <div className="grid gap-6">
            {templates.map((template) => (
              <TemplateForms key={`${template.id}-${template.version}`} template={template} />
            ))}
          </div>
        ) : (
          <EmptyState title="还没有模板">在下面填写并保存第一个模板。</EmptyState>
        )}
      </section>
      <section aria-labelledby="new">
        <SectionHeading id="new" title="新模板" />
        <NewTemplateForm id={crypto.randomUUID()} units={units} />
      </section>
    </PageShell>
  )
}
