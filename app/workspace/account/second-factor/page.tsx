import type { Metadata } from 'next'
import { BeginSecondFactorForm, DisableSecondFactorForm } from '@/components/accounts/second-factor-forms'
import { SecondFactorSetup } from '@/components/accounts/second-factor-setup'
import { FormSection } from '@/components/forms/form-section'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { loadSecondFactor } from '@/lib/features/accounts/second-factor/loaders'
import { formatInstant } from '@/lib/shared/dates'

export const metadata: Metadata = { title: '两步验证' }

const NEEDED =
  '需要手机上的验证器应用，例如腾讯身份验证器、Microsoft Authenticator 或系统自带的密码功能。应用不需要联网。'

export default async function SecondFactorPage() {
  const factor = await loadSecondFactor()
  return (
    <PageShell
      trail={[
        { label: '工作台', href: '/workspace' },
        { label: '我的账号', href: '/workspace/account' },
        { label: '两步验证', href: '/workspace/account/second-factor' },
      ]}
      head={
        <PageHead
          title="两步验证"
          lead="确认协议时，除登录外再填写手机上每 30 秒更换一次的验证码。登录本身不变。"
        />
      }
    >
      {factor.state === 'none' && (
        <FormSection title="开始设置" note={NEEDED}>
          <BeginSecondFactorForm />
        </FormSection>
      )}
      {factor.state === 'begun' && (
        <FormSection title="添加到验证器应用" note={NEEDED}>
          <SecondFactorSetup secret={factor.secret} uri={factor.uri} />
        </FormSection>
      )}
      {factor.state === 'on' && (
        <>
          <Notice tone="success" title="两步验证已开启">
            <p>自 {formatInstant(factor.since)}。手机遗失时，请联系平台管理员重置。</p>
          </Notice>
          <FormSection title="关闭">
            <DisableSecondFactorForm />
          </FormSection>
        </>
      )}
    </PageShell>
  )
}
