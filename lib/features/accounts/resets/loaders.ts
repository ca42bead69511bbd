import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { isLinkLive } from '@/lib/features/accounts/links/data'
import { canSendMail } from '@/lib/server/mail'

/** Whether a reset link can be mailed by this installation. */
export async function loadCanMail(): Promise<boolean> {
  await connection()
  return canSendMail()
}

/** Goes on only with a reset link that still works. */
export async function loadReset(token: string): Promise<void> {
  if (!(await isLinkLive('password_reset', token, new Date()))) notFound()
}
