'use client'

import { TextField } from '@/components/forms/text-field'
import { NewPasswordFields } from './new-password-fields'

/** What somebody chooses when they make their own account. */
export function NewAccountFields({ displayName }: { displayName: string }) {
  return (
    <>
      <TextField
        name="loginName"
        label="登录名"
        hint="3 到 40 个小写字母、数字、点、横线或下划线，例如 qdzy-office。"
        required
        autoComplete="username"
        spellCheck={false}
        width={32}
      />
      <TextField
        name="displayName"
        label="显示名称"
        hint="写岗位或部门，不必写真实姓名，例如“青岛职业技术学院产教融合办公室”。"
        required
        defaultValue={displayName}
      />
      <NewPasswordFields />
    </>
  )
}
