export type Letter = { letter: string; href: string; count: number; active?: boolean }

/** Names that begin with no letter of pinyin are kept under #. */
const nameOf = (letter: string) => (letter === '#' ? '其他' : letter)

/** A–Z by pinyin. A letter that nothing begins with is shown, but leads nowhere. */
export function LetterIndex({
  letters,
  allHref,
  label = '按名称首字母（拼音）筛选',
}: {
  letters: readonly Letter[]
  allHref: string
  label?: string
}) {
  const filtered = letters.some(({ active }) => active)
  return (
    <nav className="letters" aria-label={label}>
      <ul>
        <li>
          <a href={allHref} aria-current={filtered ? undefined : 'true'}>
            全部
          </a>
        </li>
        {letters.map(({ letter, href, count, active }) => (
          <li key={letter}>
            {count > 0 ? (
              <a
                href={href}
                aria-current={active ? 'true' : undefined}
                aria-label={`${nameOf(letter)}，${count} 项`}
              >
                {nameOf(letter)}
              </a>
            ) : (
              <span aria-hidden="true">{nameOf(letter)}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
