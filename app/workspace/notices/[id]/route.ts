import { openNotice } from '@/lib/features/notifications/inbox/mutations'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'

/**
 * Opens a notice: marks it as read and leads on to its matter. An address and not a form, so that a mail can carry it
 * and a click in a new tab works; reading twice changes nothing.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const path = isRecordId(id) ? await openNotice(actor, id) : null
  return new Response(null, { status: 303, headers: { Location: path ?? '/workspace/notices' } })
}
