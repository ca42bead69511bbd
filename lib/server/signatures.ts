import { env } from './env'

/** What a party signs: the hash of one version of an agreement, in the name of one unit. */
export type SignatureSubject = {
  number: string
  version: number
  /** SHA-256 of the canonical text, 64 hexadecimal digits. */
  sha256: string
  /** The unit that the certificate has to name. */
  unit: { name: string; creditCode: string | null }
}

/** What a licensed service testifies of one signature, kept beside the confirmation that it belongs to. */
export type SignatureEvidence = {
  /** The service, as pages name it. */
  service: string
  /** The certification authority that issued the certificate, and the certificate's serial number there. */
  issuer: string
  serial: string
  /** Whom the certificate names. */
  signer: string
  /** When it was signed by the service's own time stamp, as an ISO instant. */
  signedAt: string
  /** The signature with its certificates and time stamp, Base64: what an expert checks without the portal. */
  proof: string
}

/**
 * A licensed electronic certification service (电子签名法 arts. 16–18) as the portal uses it. The portal asks and never
 * takes calls: a portal behind a firewall has no address for them, and nobody can forge what is not listened to.
 */
export type SignatureProvider = {
  /** The service as pages name it; null: there is none, and a confirmation stands alone. */
  readonly service: string | null
  /**
   * Prepares the signing of `subject` and gives the address at which the party signs; null where nothing is to be
   * signed. The service leads back to `returnTo`, an absolute address. Asked for again it gives the same signing.
   */
  request(subject: SignatureSubject, returnTo: string): Promise<string | null>
  /**
   * Fetches the signature and checks it: made over this hash, with a certificate of this unit that was valid then. Null
   * where nothing is to be signed. Throws a RefusedError with a sentence where it was not signed or does not hold.
   */
  collect(subject: SignatureSubject): Promise<SignatureEvidence | null>
}

/** Confirmations only: nothing is signed, and the pages say so. */
const none: SignatureProvider = {
  service: null,
  request: async () => null,
  collect: async () => null,
}

const PROVIDERS = { none } as const

/** The service that SIGNATURE_PROVIDER names. */
export function signatureProvider(): SignatureProvider {
  return PROVIDERS[env().signatureProvider]
}
