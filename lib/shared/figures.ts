/** Words that a source puts on a number: 超过, 约, 近, 余, 多, 以上. */
export type FigureQualifier = 'over' | 'about' | 'nearly' | 'odd' | 'many' | 'at_least'

/** A figure taken apart for display; joined in this order the parts are `text`. */
export type FigureParts = {
  /** 超过, 约 or 近. */
  before: string
  /** Digits, as readers expect them. */
  number: string
  /** 万 or 亿. */
  scale: string
  /** 余 or 多. */
  infix: string
  unit: string
  /** 以上. */
  after: string
  text: string
}

const PLACES: Record<FigureQualifier, { before?: string; infix?: string; after?: string }> = {
  over: { before: '超过' },
  about: { before: '约' },
  nearly: { before: '近' },
  odd: { infix: '余' },
  many: { infix: '多' },
  at_least: { after: '以上' },
}

const DECIMAL = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/

/** From five digits on in groups of three; four digits stand together, as GB/T 15835 allows. */
function grouped(integer: string): string {
  return integer.length < 5 ? integer : integer.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** 40000 → 4 and 万, 120000000 → 1.2 and 亿: only where one decimal loses nothing. */
function scaled(integer: string): { number: string; scale: string } | null {
  for (const [scale, zeros] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    if (integer.length <= zeros) continue
    const rest = integer.slice(-zeros)
    if (!/^\d0+$/.test(rest)) return null
    const decimal = rest.startsWith('0') ? '' : `.${rest.charAt(0)}`
    return { number: grouped(integer.slice(0, -zeros)) + decimal, scale }
  }
  return null
}

/** Writes a decimal number exactly; what is no decimal number is shown as it is. */
function writeNumber(value: string, unit: string): { number: string; scale: string } {
  const match = DECIMAL.exec(value)
  if (!match) return { number: value, scale: '' }
  const [, sign = '', integer = '', fraction = ''] = match
  const short = fraction === '' && !/^[万亿]/.test(unit) ? scaled(integer) : null
  const { number, scale } = short ?? {
    number: grouped(integer) + (fraction === '' ? '' : `.${fraction}`),
    scale: '',
  }
  return { number: `${sign === '-' ? '−' : ''}${number}`, scale }
}

/**
 * A stated number as a Chinese reader expects it, its qualifier in its place: 超过2000人, 6000多人, 4万人次以上.
 * The value is written exactly, never rounded: it may be the text of a database decimal.
 */
export function formatFigure(figure: {
  value: number | string
  qualifier?: FigureQualifier | null
  unit: string
}): FigureParts {
  const { number, scale } = writeNumber(String(figure.value).trim(), figure.unit)
  const { before = '', infix = '', after = '' } = figure.qualifier ? PLACES[figure.qualifier] : {}
  const text = before + number + scale + infix + figure.unit + after
  return { before, number, scale, infix, unit: figure.unit, after, text }
}
