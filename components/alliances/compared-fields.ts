import type { ComparedField } from '@/components/forms/conflict-notice'
import {
  ALLIANCE_KIND_LABELS,
  ALLIANCE_KINDS,
  ALLIANCE_ROLE_LABELS,
  ALLIANCE_ROLES,
  ALLIANCE_STATUS_LABELS,
  ALLIANCE_STATUSES,
} from '@/lib/features/alliances/constants'
import type { AllianceForEdit } from '@/lib/features/alliances/types'

const kindWords = (typed: readonly string[]) =>
  ALLIANCE_KINDS.filter((kind) => typed.includes(kind))
    .map((kind) => ALLIANCE_KIND_LABELS[kind])
    .join()

const statusWords = (typed: readonly string[]) =>
  ALLIANCE_STATUSES.filter((status) => typed.includes(status))
    .map((status) => ALLIANCE_STATUS_LABELS[status])
    .join()

/** What the form of an alliance's name and kind shows side by side after two people saved at once. */
export function comparedIdentity({ name, kind, status, slug }: AllianceForEdit): ComparedField[] {
  return [
    { name: 'name', label: '联盟名称', stored: name },
    { name: 'kind', label: '类型', stored: kindWords([kind]), wordsOf: kindWords },
    { name: 'status', label: '状态', stored: statusWords([status]), wordsOf: statusWords },
    { name: 'slug', label: '网址', stored: slug },
  ]
}

/** The same for what the secretariat keeps. */
export function comparedAllianceFields(alliance: AllianceForEdit): ComparedField[] {
  const chainWords = (ids: readonly string[]) =>
    alliance.chainOptions
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label)
      .join('\n')
  return [
    { name: 'foundedOn', label: '成立时间', stored: alliance.foundedOn ?? '' },
    { name: 'region', label: '地区', stored: alliance.region },
    { name: 'industry', label: '行业', stored: alliance.industry },
    { name: 'chainIds', label: '产业链', stored: chainWords(alliance.chainIds), wordsOf: chainWords },
    { name: 'basedOn', label: '依托园区', stored: alliance.basedOn.join('\n') },
    ...ALLIANCE_ROLES.map((role) => ({
      name: role,
      label: ALLIANCE_ROLE_LABELS[role],
      stored: alliance.roles[role].join('\n'),
    })),
    { name: 'advisers', label: '顾问', stored: alliance.advisers.join('\n') },
    { name: 'workAreas', label: '工作领域', stored: alliance.workAreas.join('\n') },
    { name: 'summary', label: '简介', stored: alliance.summary },
    { name: 'body', label: '联盟介绍', stored: alliance.body },
    { name: 'charter', label: '章程', stored: alliance.charter },
    { name: 'note', label: '说明', stored: alliance.note },
  ]
}
