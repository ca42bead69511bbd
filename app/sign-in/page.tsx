import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { isSignedIn } from '@/lib/features/accounts/loaders'
import { safeReturnPath } from '@/lib/features/accounts/rules'

export const metadata: Metadata = { title: '登录', robots: { index: false } }

type Search = { returnTo?: string | string[]; kept?: string; reset?: string; removed?: string }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { returnTo, kept, reset, removed } = await searchParams
  const path = safeReturnPath(typeof returnTo === 'string' ? returnTo : null)
  if (await isSignedIn()) redirect(path)
  return (
    <PageShell head={<PageHead title="登录" lead="成员单位、联盟秘书处与学生由此进入工作台。" />}>
      {kept === '1' && (
        <Notice tone="info" title="登录已失效">
          您刚才填写的内容已保存，登录后会放回原来的表单。
        </Notice>
      )}
      {reset === '1' && <Notice tone="success" title="密码已重新设置，请用新密码登录。" />}
      {removed === '1' && (
        <Notice tone="success" title="您的数据和账号已经删除。">
          进行中的申请已退出，相关单位和学校已收到通知。
        </Notice>
      )}
      <SignInForm returnTo={path} />
      <p>
        <a href="/sign-in/reset">忘记密码</a>
      </p>
      <p>
        还没有账号？单位可以<a href="/join">申请入驻</a>；个人账号由本单位管理员邀请开通。
      </p>
    </PageShell>
  )
}
