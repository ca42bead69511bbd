import * as z from 'zod'

/** Evidence as it is stored beside a confirmation: of the form that lib/server/signatures.ts describes. */
export const storedEvidence = z.object({
  service: z.string(),
  issuer: z.string(),
  serial: z.string(),
  signer: z.string(),
  signedAt: z.iso.datetime(),
  proof: z.base64(),
})
