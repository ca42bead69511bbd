import { describe, expect, test } from 'vitest'
import { ORGANIZATION_STATUSES, type OrganizationStatus } from '@/lib/features/organizations/constants'
import { next, ORGANIZATION_EVENTS, type OrganizationEvent } from '@/lib/features/organizations/workflow'

const PLACES: Record<OrganizationStatus, Partial<Record<OrganizationEvent, OrganizationStatus>>> = {
  pending: { verify: 'verified', return: 'returned', decline: 'declined', claim: 'pending', merge: 'merged' },
  returned: { resubmit: 'pending', decline: 'declined' },
  declined: { reopen: 'pending', claim: 'pending' },
  verified: { suspend: 'suspended' },
  suspended: { reinstate: 'verified' },
  merged: {},
}

describe('the life of a unit', () => {
  for (const status of ORGANIZATION_STATUSES) {
    for (const event of ORGANIZATION_EVENTS) {
      const expected = PLACES[status][event] ?? null
      test(`${event} takes a ${status} unit ${expected ? `to ${expected}` : 'nowhere'}`, () => {
        expect(next(status, event)).toBe(expected)
      })
    }
  }
})
