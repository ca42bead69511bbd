'use client'

import { useField } from './form-context'

/**
 * The id of the record that a form makes, so that a form sent twice makes one. What the action answers counts more
 * than what the page was made with: after one record was made it gives the id of the next.
 */
export function HiddenId({ id }: { id: string }) {
  const { value } = useField('id')
  return <input type="hidden" name="id" value={typeof value === 'string' && value ? value : id} />
}
