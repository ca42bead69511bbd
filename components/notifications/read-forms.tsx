'use client'

import { ButtonForm } from '@/components/forms/button-form'
import { readAllNoticesAction, readNoticeAction } from '@/lib/features/notifications/inbox/actions'

/** Marks one notice as read without opening it. */
export function ReadForm({ id, title }: { id: string; title: string }) {
  return (
    <ButtonForm action={readNoticeAction} label={`标为已读：${title}`} fields={{ id }}>
      标为已读
    </ButtonForm>
  )
}

/** Marks all notices as read that came no later than `until`. */
export function ReadAllForm({ until }: { until: string }) {
  return (
    <ButtonForm action={readAllNoticesAction} label="全部标为已读" fields={{ until }}>
      全部标为已读
    </ButtonForm>
  )
}
