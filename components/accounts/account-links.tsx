import { signOut } from '@/lib/features/accounts/actions'
import type { Viewer } from '@/lib/features/accounts/types'
import { UNREAD_MAX } from '@/lib/features/notifications/inbox/constants'

/** The way to the inbox, with how many notices wait there. */
function InboxLink({ unread }: { unread: number }) {
  const words = unread < UNREAD_MAX ? `${unread}` : `${UNREAD_MAX - 1}+`
  return (
    <a href="/workspace/notices">
      通知
      {unread > 0 && (
        <span className="count">
          <span className="sr-only">，未读</span>
          {words}
          <span className="sr-only">条</span>
        </span>
      )}
    </a>
  )
}

/** Who is signed in, their inbox, and the way out. */
export function AccountLinks({ viewer, unread }: { viewer: Viewer; unread: number }) {
  return (
    <form action={signOut} className="actions">
      <InboxLink unread={unread} />
      <a className="account-name" href="/workspace/account">
        {viewer.displayName}
      </a>
      <button type="submit" className="button" data-variant="quiet">
        退出
      </button>
    </form>
  )
}
