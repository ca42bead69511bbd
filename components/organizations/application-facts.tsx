import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { ORGANIZATION_STATUS_LABELS } from '@/lib/features/organizations/constants'
import { kindWord } from '@/lib/features/organizations/rules'
import type { OrganizationForEdit } from '@/lib/features/organizations/types'
import { formatInstant } from '@/lib/shared/dates'

/** Who asks to be taken in, for which alliance, and on what evidence. */
function Application({ application }: { application: NonNullable<OrganizationForEdit['application']> }) {
  const { decidedAt } = application
  return (
    <section aria-labelledby="application">
      <SectionHeading id="application" title="入驻申请" note={decidedAt ? '已答复' : '待答复'} />
      <DefinitionList
        items={[
          { term: '提交', value: formatInstant(application.createdAt) },
          { term: '申请加入', value: application.allianceName ?? '未指定联盟' },
          { term: '联系人', value: application.contactName },
          { term: '联系电话', value: application.contactPhone },
          { term: '联系邮箱', value: application.contactEmail },
          { term: '证明材料', value: application.evidence },
          decidedAt !== null && { term: '答复', value: formatInstant(decidedAt) },
        ]}
      />
    </section>
  )
}

/** What a unit is and on what evidence, for whoever decides. */
export function ApplicationFacts({ unit }: { unit: OrganizationForEdit }) {
  const { application, sameName, verification, mergedInto } = unit
  return (
    <>
      {mergedInto && (
        <Notice title="这条登记已并入另一家单位">
          <p>
            项目和协议草稿里现在写的是<a href={`/admin/organizations/${mergedInto.id}`}>{mergedInto.name}</a>
            。
          </p>
        </Notice>
      )}
      {sameName.length > 0 && (
        <Notice tone="warning" title="已有同名单位，请确认不是重复或冒名">
          <ul className="list-disc ps-5">
            {sameName.map(({ id, name, status, creditCode }) => (
              <li key={id}>
                <a href={`/admin/organizations/${id}`}>{name}</a>（{ORGANIZATION_STATUS_LABELS[status]}，
                {creditCode ?? '未填信用代码'}）
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <section aria-labelledby="facts">
        <SectionHeading id="facts" title="登记信息" />
        <DefinitionList
          items={[
            { term: '类别', value: kindWord(unit) },
            { term: '统一社会信用代码', value: unit.creditCode ?? '未填写' },
            { term: '地区', value: unit.region ?? '未填写' },
            { term: '网站', value: unit.website },
            { term: '上级单位', value: unit.parentName },
            { term: '网址', value: `/members/${unit.slug}` },
            { term: '由谁提出', value: unit.proposerNames.join('、') || null },
            { term: '来源说明', value: unit.note },
            verification !== null && { term: '核验依据', value: verification.evidence },
          ]}
        />
      </section>
      {application && <Application application={application} />}
    </>
  )
}
