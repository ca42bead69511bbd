import { Secret, TOTP } from 'otpauth'

/** As RFC 6238 gives it and every authenticator app takes it. */
const PARAMETERS = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** 160 bits, as RFC 4226 advises. */
const SECRET_BYTES = 20

/** A new secret, in base 32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The secret in groups of four, for people who type it. */
export function spacedSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}

/** The address by which authenticator apps take over an account's secret. */
export function secretUri(secret: string, { site, loginName }: { site: string; loginName: string }): string {
  return new TOTP({
    ...PARAMETERS,
    issuer: site,
    label: loginName,
    secret: Secret.fromBase32(secret),
  }).toString()
}

/**
 * The time step whose code this is, or null for any other. One step before and after the present one counts too, for
 * clocks that differ and codes that are typed slowly. `at` is a moment in milliseconds.
 */
export function stepOfCode(secret: string, code: string, at: number): number | null {
  const totp = new TOTP({ ...PARAMETERS, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: at, window: 1 })
  return delta === null ? null : TOTP.counter({ period: PARAMETERS.period, timestamp: at }) + delta
}
