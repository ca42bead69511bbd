import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP's password storage advice gives it: 19 MiB, two passes, one lane; about 50 ms here. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same characters reach us composed or not, by the keyboard that typed them (NIST SP 800-63B, 3.1.1.2). */
const normalize = (password: string) => password.normalize('NFKC')

/** Hash of a password, with its salt and parameters in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), PARAMETERS)
}

let decoy: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it takes as long and is false, so that
 * the time of an answer does not tell which accounts exist.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await decoy), normalize(password)).catch(() => false)
  return matches && stored != null
}
