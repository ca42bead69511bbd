import type { Metadata } from 'next'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { SynonymsForm } from '@/components/synonyms/synonyms-form'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { SYNONYMS_PATH } from '@/lib/features/synonyms/constants'
import { loadSynonymsForEdit } from '@/lib/features/synonyms/loaders'

export const metadata: Metadata = { title: '搜索同义词' }

const LEAD =
  '搜索其中一个词时，也会找到含有同组其他词的记录，排在含有所输入的词的记录之后。保存后，下一次搜索就按新的词表查找。'

export default async function SynonymsPage() {
  const [synonyms, kept] = await Promise.all([loadSynonymsForEdit(), loadKeptForm(SYNONYMS_PATH)])
  if (!synonyms) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '网站设置', href: '/admin/settings' },
        { label: '搜索同义词', href: SYNONYMS_PATH },
      ]}
      head={<PageHead title="搜索同义词" lead={LEAD} />}
    >
      <SynonymsForm synonyms={synonyms} initialState={kept} />
    </PageShell>
  )
}
