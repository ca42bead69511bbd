import { afterEach, beforeEach, expect, vi } from 'vitest'

// An error printed while a test runs is an error of the test, unless the test expected it.
let spy: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  spy = vi.spyOn(console, 'error')
})
afterEach(() => {
  const calls = spy.mock.calls
  spy.mockRestore()
  expect(calls, 'console.error was called').toEqual([])
})
