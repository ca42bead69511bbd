'use client'

import { Form, type FormAction } from '@/components/forms/form'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import {
  admitAction,
  declineAction,
  enrollAction,
  removeAction,
  seatAction,
  withdrawAction,
} from '@/lib/features/alliances/memberships/actions'
import { SEAT_LABELS, SEATS } from '@/lib/features/alliances/memberships/constants'
import type { MembershipLine } from '@/lib/features/alliances/memberships/types'

const SEAT_OPTIONS = SEATS.map((value) => ({ value, label: SEAT_LABELS[value] }))

/** Ids of the lists of words already used in this alliance; the page has them once. */
export const CATEGORY_LIST = 'membership-categories'
export const BATCH_LIST = 'membership-batches'

type Line = Pick<MembershipLine, 'id' | 'version' | 'seat' | 'category' | 'batch' | 'joinedOn'>

function SeatFields({ line, joinedHint }: { line: Line | null; joinedHint: string }) {
  return (
    <>
      <SelectField
        name="seat"
        label="席位"
        required
        options={SEAT_OPTIONS}
        defaultValue={line?.seat ?? 'member'}
      />
      <TextField
        name="category"
        label="分组"
        hint="联盟怎样给成员分组，例如医疗卫生。"
        list={CATEGORY_LIST}
        defaultValue={line?.category}
      />
      <TextField name="batch" label="批次" hint="例如首批。" list={BATCH_LIST} defaultValue={line?.batch} />
      <TextField
        name="joinedOn"
        label="加入日期"
        hint={joinedHint}
        width={12}
        defaultValue={line?.joinedOn}
      />
    </>
  )
}

function LineForm({
  line,
  action,
  label,
  variant,
  children,
}: {
  line: Pick<MembershipLine, 'id' | 'version'>
  action: FormAction
  label: string
  variant?: 'primary' | 'danger'
  children?: React.ReactNode
}) {
  return (
    <Form key={line.version} action={action} label={label}>
      <input type="hidden" name="id" value={line.id} />
      <HiddenVersion version={line.version} />
      {children}
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </Form>
  )
}

/** Takes a unit in, with its seat. */
export function AdmitForm({ line }: { line: MembershipLine }) {
  return (
    <LineForm line={line} action={admitAction} label="同意加入">
      <SeatFields line={line} joinedHint="写到日，例如 2022-05-20；留空为今天。" />
    </LineForm>
  )
}

/** Changes the seat of a member. */
export function SeatForm({ line }: { line: MembershipLine }) {
  return (
    <LineForm line={line} action={seatAction} label="保存席位">
      <SeatFields line={line} joinedHint="写到日，例如 2022-05-20；不知道可以留空。" />
    </LineForm>
  )
}

/** Refuses a request, with the reason. */
export function DeclineForm({ line }: { line: MembershipLine }) {
  return (
    <LineForm line={line} action={declineAction} label="不同意加入" variant="danger">
      <TextArea name="reason" label="理由" hint="申请单位会看到。" required />
    </LineForm>
  )
}

/** Ends a membership, with the reason. */
export function RemoveMemberForm({ line }: { line: MembershipLine }) {
  return (
    <LineForm line={line} action={removeAction} label="确认退出" variant="danger">
      <TextArea name="reason" label="理由" hint="该单位会看到。" required />
      <TextField name="leftOn" label="退出日期" hint="写到日；留空为今天。" width={12} />
    </LineForm>
  )
}

/** Takes a request back. */
export function WithdrawForm({ line }: { line: Pick<MembershipLine, 'id' | 'version'> }) {
  return <LineForm line={line} action={withdrawAction} label="确认撤回" variant="danger" />
}

/** Enters a unit that never applied. */
export function EnrollForm({ id, allianceId }: { id: string; allianceId: string }) {
  return (
    <Form action={enrollAction} label="直接登记成员">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="allianceId" value={allianceId} />
      <TextField name="unit" label="单位" hint="写成员名录中的单位全称，或统一社会信用代码。" required />
      <SeatFields line={null} joinedHint="写到日；不知道可以留空。" />
      <SubmitButton>登记为成员</SubmitButton>
    </Form>
  )
}
