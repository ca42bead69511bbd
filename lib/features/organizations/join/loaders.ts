import { headers } from 'next/headers'
import { newToken } from '@/lib/server/auth/tokens'
import { findApplication, listAllianceChoices } from './data'
import type { JoinApplication } from './types'

/** What a new application begins with: the alliances to choose from, and the key of the link that will follow it. */
export async function loadJoinForm(): Promise<{
  alliances: { value: string; label: string }[]
  token: string
}> {
  // Asked before the random key is made: the page is made per request.
  await headers()
  return { alliances: await listAllianceChoices(), token: newToken() }
}

/** The application that a link leads to. Nobody guesses 256 bits: a wrong link simply leads nowhere. */
export async function loadApplication(
  token: string,
): Promise<{ application: JoinApplication; alliances: { value: string; label: string }[] } | null> {
  const application = await findApplication(token)
  if (!application) return null
  return { application, alliances: application.mayCorrect ? await listAllianceChoices() : [] }
}
