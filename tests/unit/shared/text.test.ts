import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanLine,
  cleanText,
  countCharacters,
  excerpt,
  foldLogin,
  foldWidth,
  splitList,
} from '@/lib/shared/text'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', '好', ' ', '\n', '\r', '\t', '\u0000', '\u202e', '\u0301', '\ud800', '、'),
  }),
)

describe('a clean line', () => {
  it('has no controls, no marks of direction, no half characters and single spaces', () => {
    expect(cleanLine('  青岛\u0000职业\u202e技术\t\r\n学院\ud842 \u200f\ufeff ')).toBe('青岛职业技术 学院')
  })

  it('keeps emoji made of several characters, and characters beyond the basic plane', () => {
    expect(cleanLine('👩‍🔬𠮷🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toBe('👩‍🔬𠮷🏴󠁧󠁢󠁥󠁮󠁧󠁿')
  })

  it('is not changed by cleaning it again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanLine(text)
        expect(cleanLine(once)).toBe(once)
      }),
    )
  })

  it('is well formed and on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanLine(text)).not.toMatch(/\p{Cc}|\p{Cs}|\u2028|\u2029/u)
      }),
    )
  })
})

describe('a clean text', () => {
  it('has line feeds only, and no blank lines at either end', () => {
    expect(cleanText('\r\n \r\n    第一行  \r第二行\u2028第三行\n\n')).toBe('    第一行  \n第二行\n第三行')
  })

  it('is empty when there is nothing to see', () => {
    expect(cleanText(' \n\t\r\n\u200b')).toBe('')
  })

  it('is not changed by cleaning it again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text)
        expect(cleanText(once)).toBe(once)
      }),
    )
  })
})

describe('a login name', () => {
  it('is the same in full width, in capitals and with spaces around it', () => {
    expect(foldLogin(' ＱＴＣ０１＠Example.CN ')).toBe('qtc01@example.cn')
  })

  it('is not changed by folding it again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldLogin(text)
        expect(foldLogin(once)).toBe(once)
      }),
    )
  })
})

describe('a list in one field', () => {
  it('is split at lines and at every separator that people type, each entry once', () => {
    expect(splitList('软件技术、护理，护理; 物流管理；\r\n\n 电子商务 ,')).toEqual([
      '软件技术',
      '护理',
      '物流管理',
      '电子商务',
    ])
  })

  it('comes back unchanged when its entries are joined again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entries = splitList(text)
        expect(splitList(entries.join('、'))).toEqual(entries)
      }),
    )
  })
})

describe('the length of a text', () => {
  it('counts 𠮷 as one character', () => {
    expect(countCharacters('𠮷野家')).toBe(3)
  })
})

describe('an excerpt', () => {
  it('is the whole text where it fits', () => {
    expect(excerpt('产教融合', 4)).toBe('产教融合')
  })

  it('ends in an ellipsis, not in a comma, where something was left off', () => {
    expect(excerpt('学校，企业，医院', 4)).toBe('学校…')
  })

  it('is never longer than asked and never half a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, max) => {
        const short = excerpt(text, max)
        expect(countCharacters(short)).toBeLessThanOrEqual(max)
        expect(short).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})

describe('folding of width', () => {
  it('makes full-width letters and digits ordinary', () => {
    expect(foldWidth('Ａ１２（甲）')).toBe('A12(甲)')
  })
})
