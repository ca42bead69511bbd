'use client'

import { Notice } from '@/components/ui/notice'
import { DRAFT_INTENTS } from '@/lib/shared/action-state'
import { SubmitButton } from './submit-button'

/**
 * Says that the form below holds what was typed before and never saved; with `drop` it offers what is stored instead.
 * A form of its own: inside the other its button would be the one that Enter presses.
 */
export function RestoredNotice({ message, drop }: { message: string; drop?: (data: FormData) => void }) {
  return (
    <Notice live>
      <p>{message}</p>
      {drop && (
        <form action={drop} aria-label="放弃恢复的内容">
          <input type="hidden" name="intent" value={DRAFT_INTENTS.drop} />
          <SubmitButton variant="quiet" pendingLabel="正在放弃…">
            放弃这些内容
          </SubmitButton>
        </form>
      )}
    </Notice>
  )
}
