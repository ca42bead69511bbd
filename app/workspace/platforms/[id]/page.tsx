import { PageHead, PageShell } from '@/components/layout/page-shell'
import { PlatformForm } from '@/components/platforms/platform-form'
import { PlatformSide } from '@/components/platforms/platform-side'
import { DoneNotice } from '@/components/records/done-notice'
import { Notice } from '@/components/ui/notice'
import { loadKeptForm } from '@/lib/features/accounts/loaders'
import { updatePlatformAction } from '@/lib/features/platforms/actions'
import { PLATFORM_FORM_ID } from '@/lib/features/platforms/constants'
import { loadPlatformForEdit } from '@/lib/features/platforms/drafts/loaders'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '编辑平台' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const path = `/workspace/platforms/${id}`
  const [{ history, ...platform }, kept] = await Promise.all([loadPlatformForEdit(id), loadKeptForm(path)])
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '共建平台', href: '/workspace/platforms' },
        { label: platform.name, href: path },
      ]}
      head={<PageHead title={platform.name} />}
      aside={<PlatformSide platform={platform} formId={PLATFORM_FORM_ID} history={history} />}
    >
      <DoneNotice done={done} />
      {platform.mayEdit ? (
        <PlatformForm action={updatePlatformAction} platform={platform} kept={kept} />
      ) : (
        <Notice title="现在不能修改">
          <p>牵头单位目前没有通过核验，核验后才能修改。</p>
        </Notice>
      )}
    </PageShell>
  )
}
