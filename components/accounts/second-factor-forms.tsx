'use client'

import { ButtonForm } from '@/components/forms/button-form'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Confirm } from '@/components/ui/confirm'
import {
  beginSecondFactorAction,
  cancelSecondFactorAction,
  confirmSecondFactorAction,
  disableSecondFactorAction,
} from '@/lib/features/accounts/second-factor/actions'
import { CodeField } from './second-factor-field'

const SIGN_IN = '/sign-in?returnTo=/workspace/account/second-factor'

/** Begins to set the second factor up. */
export function BeginSecondFactorForm() {
  return (
    <Form action={beginSecondFactorAction} label="设置两步验证" id="begin" signInHref={SIGN_IN}>
      <PasswordField
        name="currentPassword"
        label="当前密码"
        hint="确认是您本人在设置。"
        autoComplete="current-password"
      />
      <FormActions>
        <SubmitButton pendingLabel="正在生成密钥…">开始设置</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Puts the second factor in force with its first code. */
export function ConfirmSecondFactorForm() {
  return (
    <Form action={confirmSecondFactorAction} label="确认两步验证" id="confirm" signInHref={SIGN_IN}>
      <CodeField hint="填写应用现在显示的 6 位数字，证明已添加成功。" />
      <FormActions>
        <SubmitButton pendingLabel="正在核对…">开启两步验证</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Gives the setting-up up. */
export function CancelSecondFactorForm() {
  return (
    <ButtonForm action={cancelSecondFactorAction} label="取消设置" fields={{}}>
      取消设置
    </ButtonForm>
  )
}

/** Switches the second factor off. */
export function DisableSecondFactorForm() {
  return (
    <Confirm
      label="关闭两步验证…"
      question="关闭后，验证器应用中的这一条不再有用，可以删除。更换手机时，关闭后重新设置即可。"
    >
      <Form action={disableSecondFactorAction} label="关闭两步验证" id="disable" signInHref={SIGN_IN}>
        <PasswordField name="currentPassword" label="当前密码" autoComplete="current-password" />
        <FormActions>
          <SubmitButton variant="danger">关闭两步验证</SubmitButton>
        </FormActions>
      </Form>
    </Confirm>
  )
}
