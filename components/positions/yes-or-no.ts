/** The two answers of a question; a third state is that nobody answered. */
export const YES_OR_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

/** The answer as the form sends it. */
export const saidOf = (value: boolean | null | undefined) => (value == null ? null : value ? 'yes' : 'no')
