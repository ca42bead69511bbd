import { requireSession } from '@/lib/server/auth/session'
import { findDemand, findSecondFactor } from './data'
import type { SecondFactor, SecondFactorDemand } from './types'

/** The signed-in user's own second factor. */
export async function loadSecondFactor(): Promise<SecondFactor> {
  const { userId } = await requireSession()
  return findSecondFactor(userId)
}

/** What a form that confirms asks of the signed-in user. */
export async function loadSecondFactorDemand(): Promise<SecondFactorDemand> {
  const { userId } = await requireSession()
  return findDemand(userId)
}
