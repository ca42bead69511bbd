import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { MembershipNotice } from '@/components/memberships/membership-notice'
import { MembershipRegister } from '@/components/memberships/membership-register'
import { ButtonLink } from '@/components/ui/button'
import { loadRegister } from '@/lib/features/alliances/memberships/loaders'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '成员与申请' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const register = await loadRegister(id)
  if (!register) return <Missing />
  const { name, slug, ended } = register.alliance
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '联盟', href: '/admin/alliances' },
        { label: name, href: `/admin/alliances/${id}` },
        { label: '成员与申请', href: `/admin/alliances/${id}/members` },
      ]}
      head={
        <PageHead
          title="成员与申请"
          eyebrow={name}
          lead={ended ? '联盟已终止，不再接收成员或变更席位。' : '审核申请，安排席位、分组与批次。'}
          picture={
            <ButtonLink variant="quiet" href={`/alliances/${slug}`}>
              公开页面
            </ButtonLink>
          }
        />
      }
    >
      <MembershipNotice done={done} />
      <MembershipRegister register={register} />
    </PageShell>
  )
}
