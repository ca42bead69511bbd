'use client'

import type { ReactNode } from 'react'
import { Form, type FormAction } from '@/components/forms/form'
import { useForm } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'
import { Notice } from '@/components/ui/notice'
import {
  declineOrganizationAction,
  reinstateOrganizationAction,
  reopenOrganizationAction,
  returnOrganizationAction,
  suspendOrganizationAction,
  verifyOrganizationAction,
} from '@/lib/features/organizations/actions'
import type { OrganizationDecision } from '@/lib/features/organizations/constants'
import type { OrganizationForEdit } from '@/lib/features/organizations/types'
import { MergeForm } from './merge-form'

type Unit = Pick<OrganizationForEdit, 'id' | 'version' | 'name' | 'creditCode' | 'sameName'>

function DecisionForm({
  unit,
  action,
  label,
  variant,
  children,
}: {
  unit: Unit
  action: FormAction
  label: string
  variant?: 'primary' | 'danger'
  children?: ReactNode
}) {
  return (
    <Form action={action} label={label}>
      <input type="hidden" name="id" value={unit.id} />
      <input type="hidden" name="version" value={unit.version} />
      {children}
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </Form>
  )
}

/** The invitation of the applicant's contact: shown once, to whoever verified. */
function Invitation() {
  const { state } = useForm()
  const link = state.status === 'done' ? state.values?.invitation : undefined
  if (typeof link !== 'string') return null
  return (
    <Notice tone="success" title="已为申请的联系人生成账号邀请">
      <p>请把下面的链接转给联系人。它只显示这一次，七天内有效，只能使用一次：</p>
      <p>
        <code>{link}</code>
      </p>
    </Notice>
  )
}

function VerifyFields({ unit, offered }: { unit: Unit; offered: boolean }) {
  if (!offered) return null
  return (
    <>
      <input type="hidden" name="id" value={unit.id} />
      <input type="hidden" name="version" value={unit.version} />
      <TextArea
        name="evidence"
        label="核验依据"
        hint={
          unit.creditCode === null
            ? '这家单位没有填写统一社会信用代码，必须写明凭什么核验，例如“见某局批复文件”。'
            : '可以写明查验了什么；不写则记为统一社会信用代码校验相符。'
        }
        required={unit.creditCode === null}
        rows={3}
      />
      <SubmitButton>核验通过</SubmitButton>
    </>
  )
}

function Reason({ label, hint }: { label: string; hint: string }) {
  return <TextArea name="reason" label={label} hint={hint} required rows={3} />
}

/** The decisions that may be taken now, each a form of its own. */
export function DecisionForms({ unit, allowed }: { unit: Unit; allowed: readonly OrganizationDecision[] }) {
  const may = (decision: OrganizationDecision) => allowed.includes(decision)
  return (
    <>
      {/* Stays when the unit is verified: the invitation's link is in its answer. */}
      <Form action={verifyOrganizationAction}>
        <Invitation />
        <VerifyFields unit={unit} offered={may('verify')} />
      </Form>
      {may('return') && (
        <Confirm
          label="退回修改…"
          question="申请会退给申请人，对方用查询链接看到您写的理由，修改后再次提交。"
        >
          <DecisionForm unit={unit} action={returnOrganizationAction} label="退回修改">
            <Reason label="退回的理由" hint="写清楚要改什么、补什么。" />
          </DecisionForm>
        </Confirm>
      )}
      {may('decline') && (
        <Confirm
          label="不予通过…"
          question={`“${unit.name}”的申请将结束，申请人会看到您写的理由。之后仍可以重新受理。`}
        >
          <DecisionForm unit={unit} action={declineOrganizationAction} label="不予通过" variant="danger">
            <Reason label="不予通过的理由" hint="申请人会看到。" />
          </DecisionForm>
        </Confirm>
      )}
      {may('merge') && <MergeForm unit={unit} />}
      {may('suspend') && (
        <Confirm
          label="停用…"
          question={`“${unit.name}”的主页、它牵头的平台和它的岗位将不再公开，它的人员不能再修改资料。内容都保留，可以恢复。`}
        >
          <DecisionForm unit={unit} action={suspendOrganizationAction} label="停用" variant="danger">
            <Reason label="停用的理由" hint="会记入审计记录。" />
          </DecisionForm>
        </Confirm>
      )}
      {may('reinstate') && <DecisionForm unit={unit} action={reinstateOrganizationAction} label="恢复" />}
      {may('reopen') && <DecisionForm unit={unit} action={reopenOrganizationAction} label="重新受理" />}
    </>
  )
}
