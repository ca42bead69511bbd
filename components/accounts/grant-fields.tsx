'use client'

import { useId } from 'react'
import { RadioGroup } from '@/components/forms/choice-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { ROLE_LABELS, ROLE_SCOPES } from '@/lib/features/accounts/constants'
import type { GrantOptions } from '@/lib/features/accounts/grants/types'

const SCOPE_HINTS = { portal: '管理整个网站', alliance: '请在下面选择联盟', organization: '请在下面填写单位' }

/** Which role, and for what. The fields of all roles are there; only those of the chosen one count. */
export function GrantFields({ options }: { options: GrantOptions }) {
  const listId = useId()
  const { roles, alliances, unitNames } = options
  return (
    <>
      <RadioGroup
        name="role"
        label="角色"
        required
        choices={roles.map((role) => ({
          value: role,
          label: ROLE_LABELS[role],
          hint: SCOPE_HINTS[ROLE_SCOPES[role]],
        }))}
      />
      <SelectField
        name="allianceId"
        label="联盟"
        hint="仅联盟秘书、联盟审核员需要。"
        empty="不选"
        options={alliances.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="organization"
        label="单位"
        hint="仅单位的角色需要。填写登记的全称或统一社会信用代码。"
        list={listId}
        autoComplete="off"
      />
      <datalist id={listId}>
        {unitNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
