/** Leads on in a list that goes from place to place instead of by numbers; nothing where it ends. */
export function NextPage({ href }: { href: string | null }) {
  if (href === null) return null
  return (
    <p className="actions">
      <a href={href} rel="next">
        下一页
      </a>
    </p>
  )
}
