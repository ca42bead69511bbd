'use client'

import { OneTimeLink } from '@/components/accounts/one-time-link'
import { ButtonForm } from '@/components/forms/button-form'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Confirm } from '@/components/ui/confirm'
import {
  createConfirmationLinkAction,
  revokeConfirmationLinkAction,
} from '@/lib/features/agreements/links/actions'
import type { PartyReading } from '@/lib/features/agreements/reading/types'
import { formatInstant } from '@/lib/shared/dates'

/** Makes and withdraws the link by which a party without an account answers. */
export function LinkForms({
  agreementId,
  party: { organizationId, name, link, mayLink },
  returnTo,
}: {
  agreementId: string
  party: PartyReading
  returnTo: string
}) {
  return (
    <>
      {link && (
        <>
          <p className="meta">
            链接已送{link.sentTo}，{formatInstant(link.expiresAt)}前有效。
          </p>
          <ButtonForm
            action={revokeConfirmationLinkAction}
            label={`撤回给${name}的链接`}
            fields={{ id: agreementId, linkId: link.id, returnTo }}
          >
            撤回链接
          </ButtonForm>
        </>
      )}
      {mayLink && (
        <Confirm
          label={link ? '另做链接…' : '生成确认链接…'}
          question="链接让持有人代表这家单位答复一次，请只交给有权代表单位的人。新链接生成后，旧链接失效。"
        >
          <Form action={createConfirmationLinkAction} label={`给${name}的确认链接`}>
            <input type="hidden" name="id" value={agreementId} />
            <input type="hidden" name="organizationId" value={organizationId} />
            <TextField
              name="sentTo"
              label="送达对象"
              hint="职务或部门，例如“院办公室”，不公开。"
              required
              width={24}
            />
            <OneTimeLink />
            <SubmitButton>生成链接</SubmitButton>
          </Form>
        </Confirm>
      )}
    </>
  )
}
