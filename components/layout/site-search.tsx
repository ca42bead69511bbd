/** The search box in the head of every page. Without script the form is sent; with it names are offered while typing. */
export function SiteSearch({ script }: { script: boolean }) {
  return (
    <search className="site-search" data-suggest={script ? '/api/suggest' : undefined}>
      <form action="/search">
        <input
          type="search"
          name="q"
          aria-label="搜索本站"
          placeholder="名称、拼音、首字母或编号"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button type="submit" aria-label="搜索本站">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path
              d="M13 13l5 5M8.5 14.5a6 6 0 1 1 0-12 6 6 0 0 1 0 12z"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            />
          </svg>
        </button>
      </form>
      {script && <script src="/suggest.mjs" defer data-own="live" />}
    </search>
  )
}
