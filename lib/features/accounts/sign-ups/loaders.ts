import { notFound } from 'next/navigation'
import { isLinkLive } from '@/lib/features/accounts/links/data'

/** Goes on only with a set-up link that still works. */
export async function loadSetup(token: string): Promise<void> {
  if (!(await isLinkLive('setup', token, new Date()))) notFound()
}
