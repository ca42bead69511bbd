import { expect, test } from 'vitest'
import { parseEnv, SettingsError } from '@/lib/server/env'

test('the heap grows with the page cache, unless a setting says how large it may be', () => {
  expect(parseEnv({}).heapMb).toBe(496)
  expect(parseEnv({ PAGE_CACHE_MB: '1024' }).heapMb).toBe(1424)
  expect(parseEnv({ PAGE_CACHE_MB: '1024', HEAP_MB: '300' }).heapMb).toBe(300)
})

test('a heap too small to serve is refused in a sentence that names the setting', () => {
  expect(() => parseEnv({ HEAP_MB: '64' })).toThrow(SettingsError)
  expect(() => parseEnv({ HEAP_MB: '64' })).toThrow(/HEAP_MB.*192/)
})
