import { foldLogin } from '@/lib/shared/text'
import { db } from '../db'
import { consume, forgive, giveBack } from './limits'
import { verifyPassword } from './password'

/**
 * The user who has this login name (or e-mail address) and password, or null. Every way in passes here, so the rate
 * limits are here too: throws TooManyError for the account or for the address.
 */
export async function authorize(
  login: string,
  password: string,
  address: string,
): Promise<{ id: string } | null> {
  const folded = foldLogin(login).slice(0, 200)
  await consume('signInAddress', address)
  await consume('signInAccount', folded)
  const user = await db.user.findFirst({
    where: { OR: [{ loginName: folded }, { email: folded }] },
    select: { id: true, passwordHash: true, status: true },
  })
  const matches = await verifyPassword(user?.passwordHash, password.slice(0, 256))
  if (!user || !matches || user.status !== 'active') return null
  await forgive('signInAccount', folded)
  await giveBack('signInAddress', address)
  return { id: user.id }
}
