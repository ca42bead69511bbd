import { MissingView } from '@/components/layout/missing'

export default function NotFoundPage() {
  return <MissingView />
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
