const SIZES = [
  { value: 'standard', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'larger', label: '特大' },
] as const

const CONTRASTS = [
  { value: 'standard', label: '标准' },
  { value: 'more', label: '高对比' },
] as const

function Choice({
  name,
  legend,
  options,
}: {
  name: string
  legend: string
  options: readonly { value: string; label: string }[]
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === 'standard'} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** 适老化: text size and contrast. ReadingScript applies and keeps the choice; without JavaScript this is hidden. */
export function ReadingSettings() {
  return (
    <details className="reading">
      <summary>文字大小与对比度</summary>
      <Choice name="reading-size" legend="文字大小" options={SIZES} />
      <Choice name="reading-contrast" legend="对比度" options={CONTRASTS} />
    </details>
  )
}
