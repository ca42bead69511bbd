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

const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger\//, '微信'],
  [/DingTalk\//, '钉钉'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/HuaweiBrowser\//, '华为浏览器'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser as its owner knows it, e.g. Chrome（Windows）. Only for reading: what it says of itself proves nothing. */
export function browserWords(userAgent: string | null): string {
  const of = (words: readonly [RegExp, string][]) => words.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  const [browser, system] = [of(BROWSERS), of(SYSTEMS)]
  if (!browser && !system) return '未知设备'
  return system ? `${browser ?? '浏览器'}（${system}）` : (browser ?? '未知设备')
}
