import type { Metadata } from 'next'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { SettingsForm } from '@/components/settings/settings-form'
import { ButtonLink } from '@/components/ui/button'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { loadSettingsForEdit } from '@/lib/features/settings/loaders'
import { SYNONYMS_PATH } from '@/lib/features/synonyms/constants'

export const metadata: Metadata = { title: '网站设置' }

const PATH = '/admin/settings'

export default async function SettingsPage() {
  const [settings, kept] = await Promise.all([loadSettingsForEdit(), loadKeptForm(PATH)])
  if (!settings) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '网站设置', href: PATH },
      ]}
      head={
        <PageHead title="网站设置" lead="保存后，全部公开页面在下一次打开时就会显示。">
          <ButtonLink variant="quiet" href={SYNONYMS_PATH}>
            搜索同义词
          </ButtonLink>
        </PageHead>
      }
    >
      <SettingsForm settings={settings} initialState={kept} />
    </PageShell>
  )
}
