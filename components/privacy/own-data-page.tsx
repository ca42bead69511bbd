import { FormSection } from '@/components/forms/form-section'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { loadOwnData } from '@/lib/features/privacy/loaders'
import type { Reading } from '@/lib/features/privacy/types'
import { formatInstant } from '@/lib/shared/dates'
import { RemoveOwnDataForm } from './remove-forms'

function Readings({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) {
    return <EmptyState title="还没有人查看过">学校或您申请的单位打开您的资料时，会记录在这里。</EmptyState>
  }
  return (
    <Table
      caption="谁看过我的资料"
      hideCaption
      columns={[
        { key: 'by', label: '谁' },
        { key: 'at', label: '时间' },
      ]}
      rows={readings.map(({ id, by, at }) => ({ key: id, cells: [by, formatInstant(at)] }))}
    />
  )
}

/** What is kept of a student, who has read it, and how to take it away or remove it. */
export async function OwnDataPage() {
  const data = await loadOwnData()
  if (!data) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '我的数据', href: '/workspace/my-data' },
      ]}
      head={
        <PageHead
          title="我的数据"
          lead="只有您本人、您的学校，以及您申请的单位（在申请进行期间）可以看到。"
        />
      }
    >
      <section aria-labelledby="kept">
        <SectionHeading id="kept" title="登记了什么" />
        <DefinitionList
          items={[
            { term: '姓名', value: data.name },
            { term: '学校', value: data.school },
            { term: '学号', value: data.number },
            { term: '登录名', value: data.loginName },
            { term: '专业', value: `${data.majorName}（${data.majorCode}）` },
            { term: '年级', value: `${data.entryYear} 级` },
            { term: '出生日期', value: `已登记，不显示；只据此判断：${data.ageWords}` },
            { term: '申请', value: `${data.applications} 份` },
          ]}
        />
        <p>资料有误时，请联系学校更正。除此之外没有登记其他个人信息，也没有性别和健康信息。</p>
      </section>
      <section aria-labelledby="readings">
        <SectionHeading id="readings" title="谁看过我的资料" />
        <Readings readings={data.readings} />
      </section>
      <FormSection title="导出" note="您的资料、申请、通知和查看记录，一个 JSON 文件。其中有您的出生日期。">
        <p className="actions">
          <a className="button" data-variant="quiet" href="/api/own-data" download>
            下载我的数据
          </a>
        </p>
      </FormSection>
      <FormSection title="删除" note="无须任何人同意。操作记录中只留下“做过什么、何时”，其中的内容一并清除。">
        <RemoveOwnDataForm placements={data.placements} />
      </FormSection>
    </PageShell>
  )
}
