import { formatFigure } from '@/lib/shared/figures'
import { foldWidth } from '@/lib/shared/text'

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,8}))?(万|亿)?元?$/
const SCALE_ZEROS: Record<string, number> = { 万: 4, 亿: 8 }

/** Larger amounts are taken for a slip of the finger: one hundred billion yuan, in fen. */
const MOST_FEN = 10n ** 13n

/**
 * Reads an amount of yuan as people write it (3000, 3,000.50元, 50万元, in half or full width) and gives it in fen.
 * Answers null for what is no amount, has parts smaller than a fen, or is beyond all measure.
 */
export function parseYuan(text: string): bigint | null {
  const match = AMOUNT.exec(foldWidth(text).replace(/[\s,，]/g, ''))
  if (!match?.[1]) return null
  const [, integer, fraction = '', scale = ''] = match
  const shift = 2 + (SCALE_ZEROS[scale] ?? 0)
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > shift) return null
  const fen = BigInt(integer + kept.padEnd(shift, '0'))
  return fen <= MOST_FEN ? fen : null
}

/** The amount for a form: 3000 or 3000.50. `fen` may be the text of a big integer. */
export function yuanText(fen: bigint | string): string {
  const digits = BigInt(fen).toString().padStart(3, '0')
  const cents = digits.slice(-2)
  return digits.slice(0, -2) + (cents === '00' ? '' : `.${cents}`)
}

/** The amount for readers: 3000元, 1.2万元. */
export function formatYuan(fen: bigint | string): string {
  return formatFigure({ value: yuanText(fen), unit: '元' }).text
}
