import { describe, expect, it } from 'vitest'
import { valuesOf } from '@/lib/shared/action-state'

function formOf(...entries: [string, string | Blob][]): FormData {
  const form = new FormData()
  for (const [key, value] of entries) form.append(key, value)
  return form
}

describe('what was typed into a form', () => {
  it('is given back, fields sent more than once as an array', () => {
    const form = formOf(['name', '青岛'], ['majors', 'a'], ['majors', 'b'], ['majors', 'c'], ['empty', ''])
    expect(valuesOf(form)).toEqual({ name: '青岛', majors: ['a', 'b', 'c'], empty: '' })
  })

  it('is given back without the fields of the framework', () => {
    expect(valuesOf(formOf(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['1_$ACTION_KEY', 'k']))).toEqual({})
  })

  it('is given back without passwords and tokens', () => {
    expect(
      valuesOf(formOf(['password', 'x'], ['newPassword', 'x'], ['token', 'x'], ['clientSecret', 'x'])),
    ).toEqual({})
  })

  it('is given back without files', () => {
    expect(valuesOf(formOf(['proof', new Blob(['x'])]))).toEqual({})
  })

  it('cannot change the prototype of the answer', () => {
    const values = valuesOf(formOf(['__proto__', 'x'], ['constructor', 'y']))
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor'])
  })
})
