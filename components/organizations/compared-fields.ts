import type { ComparedField } from '@/components/forms/conflict-notice'
import type { Option } from '@/components/forms/select-field'
import { ORGANIZATION_KIND_LABELS, ORGANIZATION_KINDS } from '@/lib/features/organizations/constants'
import type { OrganizationForEdit } from '@/lib/features/organizations/types'

const text = (value: string | number | null) => (value === null ? '' : String(value))

/** What the form of a unit's own words shows side by side after two people saved at once. */
export function comparedOrganizationFields(
  unit: OrganizationForEdit,
  chains: readonly Option[],
): ComparedField[] {
  const chainWords = (ids: readonly string[]) =>
    chains
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label)
      .join('\n')
  return [
    { name: 'summary', label: '简介', stored: unit.summary },
    { name: 'shortName', label: '简称', stored: text(unit.shortName) },
    { name: 'aliases', label: '又称', stored: unit.aliases.join('\n') },
    { name: 'region', label: '地区', stored: text(unit.region) },
    { name: 'address', label: '地址', stored: text(unit.address) },
    { name: 'phone', label: '电话', stored: text(unit.phone) },
    { name: 'website', label: '网站', stored: text(unit.website) },
    { name: 'majorGroups', label: '专业群', stored: unit.majorGroups.join('\n') },
    { name: 'majors', label: '专业', stored: unit.majors.join('\n') },
    { name: 'chainIds', label: '产业链', stored: chainWords(unit.chainIds), wordsOf: chainWords },
    { name: 'employeeCount', label: '职工人数', stored: text(unit.employeeCount) },
    { name: 'employeeCountAsOf', label: '职工人数的截至日期', stored: text(unit.employeeCountAsOf) },
    { name: 'body', label: '正文', stored: unit.body },
  ]
}

/** The same for what a unit was verified as. */
export function comparedIdentityFields(unit: OrganizationForEdit): ComparedField[] {
  const kindWords = (typed: readonly string[]) =>
    ORGANIZATION_KINDS.filter((kind) => typed.includes(kind))
      .map((kind) => ORGANIZATION_KIND_LABELS[kind])
      .join('')
  return [
    { name: 'name', label: '单位名称', stored: unit.name },
    { name: 'kind', label: '类别', stored: kindWords([unit.kind]), wordsOf: kindWords },
    { name: 'subtype', label: '细类', stored: text(unit.subtype) },
    { name: 'creditCode', label: '统一社会信用代码', stored: text(unit.creditCode) },
    { name: 'slug', label: '网址', stored: unit.slug },
    { name: 'parent', label: '上级单位', stored: text(unit.parentName) },
    { name: 'note', label: '关于来源的说明', stored: text(unit.note) },
  ]
}
