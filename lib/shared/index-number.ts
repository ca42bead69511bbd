import { checkCreditCode } from '@/lib/shared/credit-code'
import { cleanLine, countCharacters, foldWidth } from '@/lib/shared/text'

export type IndexNumberCheck = { ok: true; value: string; warning?: string } | { ok: false; sentence: string }

const MAX_LENGTH = 64
const YEAR = /^(?:19|20)\d{2}$/

const CREDIT_CODE_SENTENCES = {
  length: '索引号中斜杠前的统一社会信用代码应为18位。',
  characters:
    '索引号中斜杠前的统一社会信用代码含有不该出现的字符（不使用字母I、O、S、V、Z，第3至8位为数字）。',
  check: '索引号中斜杠前的统一社会信用代码校验位不符，请对照原文核对。',
}

function refuse(sentence: string): IndexNumberCheck {
  return { ok: false, sentence }
}

function normalize(text: string): string {
  return cleanLine(foldWidth(text))
    .replace(/\s+/g, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase()
}

/**
 * Checks the 索引号 of a government document, `credit code/year-serial` (11370322004432986Y/2025-5374930).
 * Where the part before the slash has 18 characters, every part is enforced. Governments use other forms as well
 * (000014349/2017-00110 with an old organization code): those are accepted with a warning.
 */
export function checkIndexNumber(text: string): IndexNumberCheck {
  const value = normalize(text)
  if (value === '') return refuse('请填写索引号。')
  if (countCharacters(value) > MAX_LENGTH) return refuse(`索引号不能超过${MAX_LENGTH}个字符。`)
  if (!/\d/.test(value)) return refuse('索引号中应有数字，请对照原文核对。')

  const [issuer = '', ...others] = value.split('/')
  if (countCharacters(issuer) !== 18) {
    return { ok: true, value, warning: '索引号不是“统一社会信用代码/年份-流水号”的形式，请对照原文核对。' }
  }
  const code = checkCreditCode(issuer)
  if (!code.ok) return refuse(CREDIT_CODE_SENTENCES[code.reason])
  const parts = others.join('/').split('-')
  const [year = '', serial = ''] = parts
  if (!YEAR.test(year)) return refuse('索引号中斜杠后应为四位年份，例如“11370322004432986Y/2025-5374930”。')
  if (parts.length !== 2 || !/^\d+$/.test(serial)) {
    return refuse('索引号中年份后应为“-”加流水号（只含数字），例如“11370322004432986Y/2025-5374930”。')
  }
  return { ok: true, value }
}
