import { expect, test } from 'vitest'
import { can, MESSAGE_TEMPLATE_VERBS } from '@/lib/features/applications/templates/permissions'
import { those } from '@/tests/support/actors'

test.each(MESSAGE_TEMPLATE_VERBS)(
  'nobody but the unit’s own staff may %s its templates of messages',
  (verb) => {
    const allowed = those((actor) => can(actor, verb, { organizationId: 'unit' }))
    expect(allowed).toEqual(['editor', 'administrator'])
  },
)
