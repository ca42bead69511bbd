import { creditCodeCheckCharacter } from '@/lib/shared/credit-code'

/** A valid credit code that nobody has; `serial`, two digits, tells it apart from the others of the tests. */
export function creditCodeOf(serial: string): string {
  const first = `91370200MA9TEXT${serial}`
  return `${first}${creditCodeCheckCharacter(first)}`
}
