const BASE = 'http://own.invalid'

/**
 * Where to go after signing in: a path of this site, or the workspace. Whatever a browser would read as another
 * site's address (`//evil`, `/\evil`, a scheme, control characters) is not taken.
 */
export function safeReturnPath(value: string | null | undefined): string {
  const fallback = '/workspace'
  if (!value || value.length > 1_000 || !value.startsWith('/') || /[\\\p{Cc}]/u.test(value)) return fallback
  try {
    const url = new URL(value, BASE)
    if (url.origin !== BASE || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in'))
      return fallback
    return url.pathname + url.search
  } catch {
    return fallback
  }
}
