// @ts-check
import { createHash } from 'node:crypto'
import { READING_SCRIPT } from '../../shared/reading-script.mjs'

/**
 * The content security policy of public pages, with these sources of scripts beside our own address.
 * @param {string} scripts
 */
const policy = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "connect-src 'self'",
  ].join('; ')

/** Of a page that carries the framework's inline data: of an error, above all. A decision (0006) tells why. */
export const LENIENT_POLICY = policy("'unsafe-inline'")

/** Of a kept page: besides files of ours, the one inline script that every page has. */
export const STRICT_POLICY = policy(
  `'sha256-${createHash('sha256').update(READING_SCRIPT).digest('base64')}'`,
)
