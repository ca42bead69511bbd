import type { ComparedField } from '@/components/forms/conflict-notice'
import {
  COLLEGE_TASKS,
  PLATFORM_KIND_LABELS,
  PLATFORM_KINDS,
  PLATFORM_STATUS_LABELS,
  PLATFORM_STATUSES,
} from '@/lib/features/platforms/constants'
import type { PlatformForEdit } from '@/lib/features/platforms/types'

type Option = { value: string; label: string }

/** Words for chosen values of a closed list. */
const wordsFrom = (options: readonly Option[]) => (typed: readonly string[]) =>
  options
    .filter(({ value }) => typed.includes(value))
    .map(({ label }) => label)
    .join('\n')

const kindWords = wordsFrom(PLATFORM_KINDS.map((value) => ({ value, label: PLATFORM_KIND_LABELS[value] })))
const statusWords = wordsFrom(
  PLATFORM_STATUSES.map((value) => ({ value, label: PLATFORM_STATUS_LABELS[value] })),
)
const ownershipWords = wordsFrom([
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
])

/** Whether a platform is of mixed ownership, as its form sends it. */
export function ownershipValue(mixedOwnership: boolean | null): string {
  if (mixedOwnership === null) return ''
  return mixedOwnership ? 'yes' : 'no'
}

function chosen(
  { name, label, wordsOf }: { name: string; label: string; wordsOf: (typed: readonly string[]) => string },
  values: readonly string[],
): ComparedField {
  return { name, label, stored: wordsOf(values), wordsOf }
}

/** What the form of a platform shows side by side after two people saved at once. */
export function comparedPlatformFields(platform: PlatformForEdit): ComparedField[] {
  const chainWords = wordsFrom(platform.chainOptions)
  const allianceWords = wordsFrom(platform.allianceOptions)
  const ownership = ownershipValue(platform.mixedOwnership)
  return [
    { name: 'name', label: '名称', stored: platform.name },
    chosen({ name: 'kind', label: '类型', wordsOf: kindWords }, [platform.kind]),
    chosen({ name: 'status', label: '状态', wordsOf: statusWords }, [platform.status]),
    { name: 'startedOn', label: '成立（启用）时间', stored: platform.startedOn ?? '' },
    { name: 'cooperationSince', label: '合作始于', stored: platform.cooperationSince ?? '' },
    { name: 'partners', label: '合作单位', stored: platform.partners.join('\n') },
    { name: 'council', label: '理事会组成', stored: platform.council.join('\n') },
    chosen({ name: 'allianceIds', label: '所属联盟', wordsOf: allianceWords }, platform.allianceIds),
    { name: 'majors', label: '面向专业', stored: platform.majors.join('\n') },
    chosen({ name: 'chainIds', label: '产业链', wordsOf: chainWords }, platform.chainIds),
    { name: 'features', label: '特色', stored: platform.features.join('\n') },
    { name: 'craftsman', label: '领衔工匠（大师）', stored: platform.craftsman },
    chosen({ name: 'mixedOwnership', label: '混合所有制', wordsOf: ownershipWords }, [ownership]),
    { name: 'summary', label: '简介', stored: platform.summary },
    { name: 'body', label: '介绍', stored: platform.body },
    ...COLLEGE_TASKS.map(({ key, label }) => ({ name: key, label, stored: platform.tasks[key] })),
    { name: 'note', label: '说明', stored: platform.note },
    { name: 'slug', label: '网址', stored: platform.slug },
  ]
}
