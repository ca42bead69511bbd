import { isLinkLive } from '@/lib/features/accounts/links/data'

/** Whether this set-up link still makes the first account. */
export async function loadIsSetupOpen(token: string): Promise<boolean> {
  return isLinkLive('setup', token, new Date())
}
