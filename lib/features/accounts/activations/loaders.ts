import { findActivation } from './data'
import type { Activation } from './types'

/** The account that a link opens; null when the link does not work. */
export async function loadActivation(token: string): Promise<Activation | null> {
  return findActivation(token, new Date())
}
