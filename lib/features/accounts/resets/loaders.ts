import { connection } from 'next/server'
import { isLinkLive } from '@/lib/features/accounts/links/data'
import { canSendMail } from '@/lib/server/mail'

/** Whether a reset link can be mailed by this installation. */
export async function loadCanMail(): Promise<boolean> {
  await connection()
  return canSendMail()
}

/** Whether this link still lets its holder set a new password. */
export async function loadIsResetOpen(token: string): Promise<boolean> {
  return isLinkLive('password_reset', token, new Date())
}
