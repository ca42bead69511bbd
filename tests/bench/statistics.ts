/** The value below which a part (0 to 1) of the numbers lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const median = (numbers: readonly number[]) => quantile(numbers, 0.5)

/** A table in Markdown; numbers are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export const count = (value: number) => Math.round(value).toLocaleString('en-US')
export const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const megabytes = (value: number | null) => (value === null ? 'not known' : `${Math.round(value)} MB`)
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
export const percent = (part: number) => `${(part * 100).toFixed(1)} %`
