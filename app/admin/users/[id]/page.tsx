import type { Metadata } from 'next'
import { ResetLinkForm } from '@/components/accounts/reset-forms'
import { UserStatusBadge } from '@/components/accounts/role-list'
import {
  DisableUserForm,
  EnableUserForm,
  GrantRoleForm,
  ResetSecondFactorForm,
} from '@/components/accounts/user-forms'
import { UserRoles } from '@/components/accounts/user-roles'
import { RecordHistory } from '@/components/audit/record-history'
import { FormSection } from '@/components/forms/form-section'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DefinitionList } from '@/components/ui/definition-list'
import { loadUser } from '@/lib/features/accounts/users/loaders'
import { formatInstant } from '@/lib/shared/dates'

export const metadata: Metadata = { title: '账号' }

export default async function UserPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await loadUser((await params).id)
  if (!found) return <Missing />
  const { user, options, history } = found
  const { id, loginName, displayName, status, allowed } = user
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '账号', href: '/admin/users' },
        { label: displayName, href: `/admin/users/${id}` },
      ]}
      head={<PageHead title={displayName} eyebrow={<UserStatusBadge status={status} />} />}
    >
      <DefinitionList
        items={[
          { term: '登录名', value: loginName },
          { term: '邮箱', value: user.email },
          { term: '电话', value: user.phone },
          { term: '开通时间', value: formatInstant(user.createdAt) },
          { term: '最近使用', value: user.lastSeenAt ? formatInstant(user.lastSeenAt) : '无登录' },
          { term: '登录中', value: `${user.sessionCount} 处` },
          {
            term: '两步验证',
            value: user.secondFactorSince ? `${formatInstant(user.secondFactorSince)} 开启` : '未开启',
          },
        ]}
      />
      <FormSection title="角色">
        <UserRoles user={user} />
      </FormSection>
      {status === 'active' && options.roles.length > 0 && (
        <FormSection title="授予角色" note="立即生效，不需要对方接受。">
          <GrantRoleForm userId={id} options={options} />
        </FormSection>
      )}
      {allowed.resetPassword && (
        <FormSection
          title="重置密码"
          note="生成一次性链接交给本人，由本人设置新密码。设置后，这个账号的全部登录都会退出。"
        >
          <ResetLinkForm userId={id} />
        </FormSection>
      )}
      {allowed.resetSecondFactor && (
        <FormSection title="两步验证" note="手机遗失或更换而无法自行关闭时使用。">
          <ResetSecondFactorForm user={user} />
        </FormSection>
      )}
      {(allowed.disable || allowed.enable) && (
        <FormSection title={allowed.disable ? '停用' : '启用'}>
          {allowed.disable ? <DisableUserForm user={user} /> : <EnableUserForm user={user} />}
        </FormSection>
      )}
      <RecordHistory history={history} />
    </PageShell>
  )
}
