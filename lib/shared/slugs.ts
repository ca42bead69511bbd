/** ASCII words joined by single hyphens. */
const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const SLUG_MAX_LENGTH = 80

/** Words that the addresses of lists use beside the slugs, so that no record may be called so. */
export const RESERVED_SLUGS: readonly string[] = ['by', 'find', 'page', 'rules', 'new', '_']

/** Whether the text may be the slug of a record: well formed, not too long, not reserved. */
export function isValidSlug(slug: string): boolean {
  return slug.length <= SLUG_MAX_LENGTH && SLUG_PATTERN.test(slug) && !RESERVED_SLUGS.includes(slug)
}

/** The param that a page is built with, since a build must name one and knows no record: none can have it as its slug. */
export const PLACEHOLDER = '_'
