import type { ComponentProps } from 'react'

export type ButtonVariant = 'primary' | 'quiet' | 'danger'

export function Button({
  variant = 'primary',
  type = 'button',
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { variant?: ButtonVariant }) {
  return <button {...rest} type={type} className="button" data-variant={variant} />
}

/** A link that looks like a button, for the one next step of a page. */
export function ButtonLink({
  variant = 'primary',
  ...rest
}: Omit<ComponentProps<'a'>, 'className'> & { variant?: ButtonVariant }) {
  return <a {...rest} className="button" data-variant={variant} />
}
