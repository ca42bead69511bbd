import { headers } from 'next/headers'
import { clientAddress } from '@/lib/server/auth/address'
import { consume } from '@/lib/server/auth/limits'
import { TooManyError } from '@/lib/shared/errors'
import { findLinkReading } from './data'
import type { LinkReading } from './types'

/** What a one-time link asks about; null where it does not work (any more), 'too-many' for who tries many of them. */
export async function loadLinkReading(token: string): Promise<LinkReading | 'too-many' | null> {
  try {
    await consume('linkAddress', clientAddress(await headers()))
  } catch (error) {
    if (error instanceof TooManyError) return 'too-many'
    throw error
  }
  return findLinkReading(token, new Date())
}
