/** Names one a line, each a link to its page. */
export function LinkNames({ names }: { names: readonly { href: string; name: string }[] }) {
  return (
    <ul>
      {names.map(({ href, name }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
