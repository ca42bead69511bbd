import { runInNewContext } from 'node:vm'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { JsonLd } from '@/components/layout/json-ld'
import { ShareCode } from '@/components/layout/share-code'
import { READING_SCRIPT } from '@/lib/shared/reading-script.mjs'

/** Runs the inline script against a page that is just enough of one. */
function run(stored: string | null) {
  const attributes = new Map<string, string>()
  const listeners = new Map<string, (event: { target: object }) => void>()
  const storage = new Map(stored === null ? [] : [['reading', stored]])
  runInNewContext(READING_SCRIPT, {
    document: {
      documentElement: {
        setAttribute: (name: string, value: string) => attributes.set(name, value),
        removeAttribute: (name: string) => attributes.delete(name),
        getAttribute: (name: string) => attributes.get(name) ?? null,
      },
      addEventListener: (type: string, listener: (event: { target: object }) => void) =>
        listeners.set(type, listener),
    },
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
  })
  return { attributes, listeners, storage }
}

describe('the reading script', () => {
  it('stays under a kilobyte', () => expect(Buffer.byteLength(READING_SCRIPT)).toBeLessThanOrEqual(1024))

  it('applies what was chosen before', () => {
    const { attributes } = run('{"size":"larger","contrast":"more"}')
    expect(Object.fromEntries(attributes)).toEqual({
      'data-js': '',
      'data-size': 'larger',
      'data-contrast': 'more',
    })
  })

  it.each([null, 'null', '{', '{"size":"<b>"}'])('stands %s in the storage', (stored) => {
    expect(Object.fromEntries(run(stored).attributes)).toEqual({ 'data-js': '' })
  })

  it('keeps a new choice, and takes it back', () => {
    const { attributes, listeners, storage } = run(null)
    listeners.get('change')?.({ target: { name: 'reading-size', value: 'large' } })
    expect(attributes.get('data-size')).toBe('large')
    expect(storage.get('reading')).toBe('{"size":"large"}')
    listeners.get('change')?.({ target: { name: 'reading-size', value: 'standard' } })
    expect(attributes.has('data-size')).toBe(false)
  })
})

it('never lets a text close the script of its structured data', () => {
  expect(
    renderToStaticMarkup(<JsonLd data={{ name: '</script><script>alert(1)</script>' }} />),
  ).not.toContain('</script><')
})

it('draws a QR code with its quiet zone', () => {
  const html = renderToStaticMarkup(<ShareCode url="https://xieyu.example.cn/members/x" />)
  expect(html).toContain('viewBox="0 0 37 37"')
  expect(html).toContain('M4 4h7v1H4z')
})
