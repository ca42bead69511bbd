import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'

/** A one-time link that does not work: one page for every reason, so that it tells nothing about the account. */
export function LinkGone() {
  return (
    <PageShell
      head={
        <PageHead
          title="这个链接已经失效"
          lead="一次性链接只能使用一次：可能已被使用、已过期，或已被撤回。复制不完整的链接也会到这里。"
        />
      }
    >
      <p>邀请链接：请联系邀请您的单位管理员或联盟秘书处，索取新的链接。</p>
      <p>密码重置链接：请重新申请，或联系管理员生成新的链接。</p>
      <p className="actions">
        <ButtonLink href="/sign-in">前往登录</ButtonLink>
        <ButtonLink href="/sign-in/reset" variant="quiet">
          重新设置密码
        </ButtonLink>
      </p>
    </PageShell>
  )
}

/** The set-up link does not work, or there is nothing left to set up. */
export function SetupGone() {
  return (
    <PageShell
      head={
        <PageHead
          title="这个初始化链接已经失效"
          lead="链接一小时内有效，只能使用一次；有了第一个账号之后，不再需要初始化。"
        />
      }
    >
      <p>
        还没有任何账号时，请在服务器上运行 <code>npm run admin:create</code>，取得新的链接。
      </p>
      <p className="actions">
        <ButtonLink href="/sign-in">前往登录</ButtonLink>
      </p>
    </PageShell>
  )
}
