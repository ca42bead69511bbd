import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPicture } from '@/components/network/geometry'
import { marksMarkup, namesMarkup } from '@/components/network/markup'
import type { PictureLine, PictureNode } from '@/lib/features/network/types'

const node = (x: number, y: number, name = '青岛职业技术学院'): PictureNode => ({
  name,
  href: `/members/${x}-${y}`,
  kind: 'school',
  x,
  y,
  lines: 3,
  since: 2012,
  focus: true,
})
const line = (a: number, b: number, rest: Partial<PictureLine> = {}): PictureLine => ({
  a,
  b,
  tie: 'cooperation',
  year: 2012,
  works: 1,
  ...rest,
})
const anyNodes = fc.array(
  fc.record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    kind: fc.constantFrom('school' as const, 'enterprise' as const, null),
    lines: fc.integer({ min: 0, max: 60 }),
  }),
  { maxLength: 130 },
)

describe('the drawing', () => {
  it('puts every point on the canvas, at whole numbers that no other has', () => {
    fc.assert(
      fc.property(anyNodes, (points) => {
        const { nodes, width, height } = drawPicture({
          nodes: points.map(({ x, y, ...rest }) => ({ ...node(x, y), ...rest })),
          lines: [],
        })
        const keys = nodes.map(({ x, y }) => `${x} ${y}`)
        expect(new Set(keys).size).toBe(points.length)
        for (const { x, y, size } of nodes) {
          expect(Number.isInteger(x) && Number.isInteger(y) && size % 2 === 0).toBe(true)
          expect(y >= 0 && y <= height && x >= 0 && x <= width + points.length).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('writes no name over another or right beside it, and none beyond the edge; lesser ones cover no point', () => {
    fc.assert(
      fc.property(anyNodes, (points) => {
        const drawing = drawPicture({
          nodes: points.map(({ x, y, ...rest }) => ({ ...node(x, y), ...rest })),
          lines: [],
        })
        for (const at of ['wide', 'narrow'] as const) {
          const font = drawing.fonts[at]
          const boxes = drawing.names[at].map(({ text, x, y, anchor }) => {
            const width = [...text].length * font
            const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width
            return { left, right: left + width, top: y - font * 0.9, bottom: y + font * 0.25 }
          })
          for (const [index, a] of boxes.entries()) {
            expect(a.left >= 0 && a.right <= drawing.width).toBe(true)
            for (const b of boxes.slice(index + 1)) {
              const air = font / 2
              const beside = a.right + air <= b.left || b.right + air <= a.left
              expect(beside || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
            }
            if (drawing.isLarge || index < 12) continue
            for (const { x, y, size } of drawing.nodes) {
              const [across, down] = [
                a.left < x + size / 2 && x - size / 2 < a.right,
                a.top < y && y < a.bottom,
              ]
              expect(across && down).toBe(false)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('joins the lines of a kind, year and weight into one path that ends at the points', () => {
    const { nodes, strands } = drawPicture({
      nodes: [node(0, 0), node(100, 0), node(0, 100)],
      lines: [line(0, 1), line(0, 2), line(1, 2, { works: 7 }), line(0, 1, { tie: 'alliance', year: null })],
    })
    expect(strands.map(({ tie, year, weight }) => [tie, year, weight])).toEqual([
      ['alliance', null, 1],
      ['cooperation', 2012, 1],
      ['cooperation', 2012, 3],
    ])
    const [a, b, c] = nodes.map(({ x, y }) => `${x} ${y}`)
    expect(strands[1]?.path).toBe(`M${a}L${b}M${a}L${c}`)
  })

  it('draws one point, and nothing', () => {
    expect(drawPicture({ nodes: [node(5, 5)], lines: [] }).nodes).toHaveLength(1)
    expect(drawPicture({ nodes: [], lines: [] }).strands).toEqual([])
  })
})

describe('the marks as text', () => {
  const evil = '</title><script>"&'

  it('escape what they hold', () => {
    const { nodes, names } = drawPicture({ nodes: [node(0, 0, evil)], lines: [] })
    const text = marksMarkup(nodes) + namesMarkup(names.wide)
    expect(text).not.toContain('<script>')
    expect(text).toContain('&#60;/title&#62;&#60;script&#62;&#34;&#38;')
  })

  it('are links outside of the order of the keyboard: a list beside them has the same', () => {
    const { nodes } = drawPicture({ nodes: [node(0, 0), node(9, 9)], lines: [] })
    expect(marksMarkup(nodes).match(/<a href="[^"]+" tabindex="-1"/g)).toHaveLength(2)
  })
})
