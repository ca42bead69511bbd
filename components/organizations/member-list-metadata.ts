import type { Metadata } from 'next'
import { MEMBER_FILTERS } from '@/lib/features/profiles/constants'
import type { MemberList } from '@/lib/features/profiles/types'
import { pageMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import { activeFilterWords } from './member-filter-options'

/** Title and description of a filtered or later page of the list: each distinct, and in its filters' words. */
export async function memberListMetadata(site: string, list: MemberList): Promise<Metadata> {
  const words = activeFilterWords(list).map(({ word }) => word)
  const page = list.page > 1 ? [`第 ${list.page} 页`] : []
  return pageMetadata({
    site,
    title: [...words, '成员单位', ...page].join(' · '),
    description: `${words.join('、')}${words.length > 0 ? '：' : ''}成员单位共 ${list.total} 家${list.page > 1 ? `，第 ${list.page} 页` : ''}。`,
    path: listPath('/members', list.filters, list.page, MEMBER_FILTERS),
    noindex: words.length > 2,
  })
}
