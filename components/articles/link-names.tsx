/** Names in one line, each a link to its page. */
export function LinkNames({ names }: { names: readonly { href: string; name: string }[] }) {
  return names.map(({ href, name }, index) => (
    <span key={href}>
      {index > 0 && '、'}
      <a href={href}>{name}</a>
    </span>
  ))
}
