import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 256 random bits as 43 characters that an address can carry. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: its SHA-256, hexadecimal. A leaked table opens no session. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex')
}
