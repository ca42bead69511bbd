const REGION_CODE = /^[1-8]\d{5}$/

/**
 * The codes that lie in a region of GB/T 2260, as a half-open range for comparison by code unit: a province
 * (370000) holds everything that begins with 37, a prefecture (370200) with 3702, a county only itself. Counties
 * governed by the province (济源 419001) are counties. What is no region code gives an empty range.
 */
export function regionRange(code: string): { gte: string; lt: string } {
  if (!REGION_CODE.test(code)) return { gte: code, lt: code }
  const step = code.endsWith('0000') ? 10000 : code.endsWith('00') ? 100 : 1
  return { gte: code, lt: String(Number(code) + step) }
}

/** The code of the province in which a region lies: 370211 → 370000. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`
}
