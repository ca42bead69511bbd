/** A search that works without JavaScript: a GET to `action` with `q`. */
export function SearchForm({
  action = '/search',
  label = '全站搜索',
  placeholder,
  defaultValue,
  name = 'q',
  submitLabel = '搜索',
}: {
  action?: string
  label?: string
  placeholder?: string
  defaultValue?: string
  name?: string
  submitLabel?: string
}) {
  return (
    <search>
      <form className="search-form" action={action}>
        <input
          type="search"
          name={name}
          aria-label={label}
          placeholder={placeholder}
          defaultValue={defaultValue}
          enterKeyHint="search"
          maxLength={100}
        />
        <button type="submit">{submitLabel}</button>
      </form>
    </search>
  )
}
