/** The first stop of the keyboard on every page. */
export function SkipLink({ href = '#main', children = '跳到正文' }: { href?: string; children?: string }) {
  return (
    <a className="skip-link" href={href}>
      {children}
    </a>
  )
}
