import { describe, expect, it } from 'vitest'
import { isValidSlug } from '@/lib/shared/slugs'

describe('a slug', () => {
  it.each([['qingdao-zhiye-jishu-xueyuan'], ['a'], ['361-n'], ['a'.repeat(80)]])('may be %s', (slug) => {
    expect(isValidSlug(slug)).toBe(true)
  })

  it.each([
    ['by'],
    ['find'],
    ['page'],
    ['rules'],
    ['new'],
    ['_'],
    [''],
    ['-a'],
    ['a-'],
    ['a--b'],
    ['Qingdao'],
    ['青岛'],
    ['a/b'],
    ['a\n'],
    ['a'.repeat(81)],
  ])('may not be %j', (slug) => {
    expect(isValidSlug(slug)).toBe(false)
  })
})
