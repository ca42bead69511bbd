import { expect, test } from 'vitest'
import { can, TEMPLATE_VERBS } from '@/lib/features/agreements/templates/permissions'
import { can as canWord, WORD_TEMPLATE_VERBS } from '@/lib/features/agreements/word-templates/permissions'
import { those } from '@/tests/support/actors'

test.each(TEMPLATE_VERBS)('the secretary of the alliance may %s its text of agreements', (verb) => {
  const allowed = those((actor) => can(actor, verb, { allianceId: 'alliance' }))
  expect(allowed).toEqual(['secretary', 'platform', 'system'])
})

test.each(WORD_TEMPLATE_VERBS)('the staff of the unit may %s its Word templates', (verb) => {
  const allowed = those((actor) => canWord(actor, verb, { organizationId: 'unit' }))
  expect(allowed).toEqual(['editor', 'administrator', 'platform', 'system'])
})
