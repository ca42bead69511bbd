import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Theme = Record<string, string>

const css = readFileSync(new URL('../../../app/tokens.css', import.meta.url), 'utf8')

/** The custom properties of the first rule with this selector after `from`. */
function tokensOf(selector: string, from = 0): Theme {
  const start = css.indexOf(`${selector} {`, from)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
}

/** OKLCH to linear sRGB (Björn Ottosson's matrices), clipped as a screen clips it. */
function linearRgb(color: string): number[] {
  const [, lightness, chroma, hue] = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/.exec(color)?.map(Number) ?? []
  if (lightness === undefined || chroma === undefined || hue === undefined)
    throw new Error(`not OKLCH: ${color}`)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)))
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = linearRgb(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: Theme, one: string, other: string): number {
  const value = (name: string): string => {
    const color = theme[name]
    if (color === undefined) throw new Error(`no token --${name}`)
    const reference = /^var\(--([\w-]+)\)$/.exec(color)?.[1]
    return reference ? value(reference) : color
  }
  const [light = 0, dark = 0] = [luminance(value(one)), luminance(value(other))].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const light = tokensOf(':root')
const dark = { ...light, ...tokensOf(':root', css.indexOf('prefers-color-scheme: dark')) }
const more = tokensOf(':root[data-contrast="more"]')
const themes = {
  light,
  dark,
  'light with more contrast': { ...light, ...more },
  'dark with more contrast': { ...dark, ...more },
}

const PIGMENTS = ['azurite', 'ochre', 'malachite', 'cinnabar', 'soot']
const GROUNDS = ['paper', 'paper-2', 'leaf']

describe.each(Object.entries(themes))('the palette in %s', (_, theme) => {
  it.each(['ink', 'ink-2', ...PIGMENTS.map((name) => `${name}-ink`)])('reads %s on every ground', (text) => {
    for (const ground of GROUNDS) expect(contrast(theme, text, ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each(PIGMENTS)('reads ink and %s ink on its wash', (pigment) => {
    for (const text of ['ink', `${pigment}-ink`]) {
      expect(contrast(theme, text, `${pigment}-wash`), text).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each([...PIGMENTS, 'edge'])('shows %s marks on every ground', (mark) => {
    for (const ground of GROUNDS) expect(contrast(theme, mark, ground), ground).toBeGreaterThanOrEqual(3)
  })

  it('reads paper on the dark buttons', () => {
    for (const ground of ['ink', 'azurite-ink', 'cinnabar-ink']) {
      expect(contrast(theme, 'paper', ground), ground).toBeGreaterThanOrEqual(4.5)
    }
  })
})

it('sets the same contrast when the system asks for it as when the visitor does', () => {
  expect(tokensOf(':root:not([data-contrast])')).toEqual(more)
})
