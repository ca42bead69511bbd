import { QrCode } from '@/components/ui/qr-code'
import { spacedSecret } from '@/lib/features/accounts/second-factor/rules'
import { CancelSecondFactorForm, ConfirmSecondFactorForm } from './second-factor-forms'

/** The secret to take over into an authenticator app, and the code that proves it was. */
export function SecondFactorSetup({ secret, uri }: { secret: string; uri: string }) {
  return (
    <>
      <div className="second-factor">
        <QrCode text={uri} label="验证器密钥的二维码" />
        <div className="prose">
          <p>在手机的验证器应用中选择“扫描二维码”，扫描这里的图；也可以选择“手动输入密钥”，填写：</p>
          <p>
            <code>{spacedSecret(secret)}</code>
          </p>
          <p>
            类型选“基于时间”。在本机打开时，也可以<a href={uri}>直接添加到验证器应用</a>。
          </p>
        </div>
      </div>
      <ConfirmSecondFactorForm />
      <CancelSecondFactorForm />
    </>
  )
}
