import { signOut } from '@/lib/features/accounts/actions'
import type { Viewer } from '@/lib/features/accounts/types'

/** Who is signed in, and the way out. */
export function AccountLinks({ viewer }: { viewer: Viewer }) {
  return (
    <form action={signOut} className="actions">
      <a href="/workspace/account">{viewer.displayName}</a>
      <button type="submit" className="button" data-variant="quiet">
        退出
      </button>
    </form>
  )
}
