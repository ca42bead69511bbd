'use client'

import { TextField } from '@/components/forms/text-field'
import { Notice } from '@/components/ui/notice'
import type { SecondFactorDemand } from '@/lib/features/accounts/second-factor/types'

/** The code that the authenticator app shows now. Phones offer it, and it is never filled in by us. */
export function CodeField({ hint }: { hint: string }) {
  return (
    <TextField
      name="code"
      label="验证码"
      hint={hint}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      width={12}
    />
  )
}

/**
 * What a form that confirms asks of whoever sends it: nothing, a code in the field `code`, or to set the second factor
 * up first.
 */
export function SecondFactorField({ demand }: { demand: SecondFactorDemand }) {
  if (demand === 'none') return null
  if (demand === 'code') return <CodeField hint="填写验证器应用现在显示的 6 位数字。" />
  return (
    <Notice tone="warning" title="请先设置两步验证">
      <p>
        本站要求确认时使用两步验证。
        <a href="/workspace/account/second-factor">现在设置</a>，再回到本页。
      </p>
    </Notice>
  )
}
