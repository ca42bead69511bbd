import { expect, test } from 'vitest'
import { deriveKey, seal, unseal } from '@/lib/server/sealing'

test('the key is HKDF-SHA-256 of the secret and the purpose, 32 bytes, another for every purpose and secret', () => {
  const secret = 'a secret of the tests that is long enough'
  // Computed with Python: HMAC-SHA-256 twice, as RFC 5869 says, without salt.
  expect(deriveKey(secret, 'second factor').toString('hex')).toBe(
    '37f675fd5331283186c0e929d862e46296ae88f414a84d677be818fa8221a1f1',
  )
  expect(deriveKey(secret, 'another')).not.toEqual(deriveKey(secret, 'second factor'))
  expect(deriveKey(`${secret}!`, 'second factor')).not.toEqual(deriveKey(secret, 'second factor'))
})

test('what is sealed opens for its purpose and owner only, and never looks the same', () => {
  const sealed = seal('second factor', 'user 1', 'JBSWY3DPEHPK3PXP')
  expect(unseal('second factor', 'user 1', sealed)).toBe('JBSWY3DPEHPK3PXP')
  expect(sealed).not.toContain('JBSW')
  expect(seal('second factor', 'user 1', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed)
  expect(unseal('second factor', 'user 2', sealed)).toBeNull()
  expect(unseal('another', 'user 1', sealed)).toBeNull()
})

test('a changed or truncated text does not open', () => {
  const bytes = Buffer.from(seal('second factor', 'user 1', 'text'), 'base64url')
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(bytes.readUInt8(index) ^ 1, index)
    expect(unseal('second factor', 'user 1', changed.toString('base64url'))).toBeNull()
    expect(unseal('second factor', 'user 1', bytes.subarray(0, index).toString('base64url'))).toBeNull()
  }
})
