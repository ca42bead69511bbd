'use client'

import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import {
  ORGANIZATION_KIND_LABELS,
  ORGANIZATION_KINDS,
  ORGANIZATION_SUBTYPES,
} from '@/lib/features/organizations/constants'
import type { UnitKind } from '@/lib/shared/unit-link'

const KINDS = ORGANIZATION_KINDS.map((value) => ({ value, label: ORGANIZATION_KIND_LABELS[value] }))
const SUBTYPES = [...new Set(Object.values(ORGANIZATION_SUBTYPES).flat())]

/** A credit code, however it is typed: it is folded and checked when it is sent. */
export function CreditCodeField({ defaultValue }: { defaultValue?: string | null }) {
  return (
    <TextField
      name="creditCode"
      label="统一社会信用代码"
      hint="18 位，见营业执照或法人证书。全角字符和空格会自动整理。"
      width={22}
      spellCheck={false}
      defaultValue={defaultValue}
    />
  )
}

/** A region by its full name or code. */
export function RegionField({
  required,
  defaultValue,
}: {
  required?: boolean
  defaultValue?: string | null
}) {
  return (
    <TextField
      name="region"
      label="地区"
      hint="写到区县或地市的全称，例如“山东省青岛市黄岛区”，也可以写行政区划代码。"
      required={required}
      width={32}
      defaultValue={defaultValue}
    />
  )
}

export type Identity = {
  name: string
  kind: UnitKind
  subtype: string | null
  creditCode: string | null
}

/** What a unit is: name, kind, credit code. */
export function IdentityFields({ stored }: { stored?: Identity }) {
  return (
    <>
      <TextField
        name="name"
        label="单位名称"
        hint="写营业执照或法人证书上的全称。"
        required
        autoComplete="organization"
        defaultValue={stored?.name}
      />
      <SelectField
        name="kind"
        label="类别"
        required
        options={KINDS}
        empty={stored ? undefined : '请选择'}
        defaultValue={stored?.kind}
      />
      <TextField
        name="subtype"
        label="细类"
        hint="例如中职、高职、本科、园区、学会。"
        width={12}
        list="organization-subtypes"
        defaultValue={stored?.subtype}
      />
      <datalist id="organization-subtypes">
        {SUBTYPES.map((subtype) => (
          <option key={subtype} value={subtype} />
        ))}
      </datalist>
      <CreditCodeField defaultValue={stored?.creditCode} />
    </>
  )
}
