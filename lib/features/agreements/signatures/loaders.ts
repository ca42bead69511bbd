import { requireActor } from '@/lib/server/auth/session'
import { env } from '@/lib/server/env'
import { signatureProvider } from '@/lib/server/signatures'
import type { AgreementReading } from '../reading/types'
import { findSignatureSubject } from './data'
import type { Signing } from './types'

/** Where the reader's units sign before they confirm what the page shows. `path` is the page, to come back to. */
export async function loadSigning(
  { id, shown, answersFor }: AgreementReading,
  path: string,
): Promise<Signing> {
  const actor = await requireActor()
  const provider = signatureProvider()
  const asked = shown && provider.service ? answersFor : []
  const addresses = await Promise.all(
    asked.map(async (unit): Promise<[string, string][]> => {
      const subject = await findSignatureSubject(actor, {
        id,
        organizationId: unit.id,
        sha256: shown?.sha256 ?? '',
      })
      const address = subject && (await provider.request(subject, `${env().appUrl}${path}`))
      return address ? [[unit.id, address]] : []
    }),
  )
  return { service: provider.service, addresses: Object.fromEntries(addresses.flat()) }
}
