import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NetworkPicture } from '@/components/network/network-picture'
import { PICTURE_LIMIT } from '@/lib/features/network/constants'
import type { PictureLine, PictureNode } from '@/lib/features/network/types'
import { slugOf } from '@/lib/shared/pinyin'
import { Random } from '@/tests/bench/random'
import * as words from '@/tests/bench/words'

const UNITS = 2_000
const ALLIANCES = 60
const LINES = 6_000
/** What a page of 250 KB has left when head, filters, years, the first page of the table and foot are sent. */
const MOST_BYTES = 225_000

test('a picture of two thousand units leaves a page within 250 KB', () => {
  expect(PICTURE_LIMIT).toBe(UNITS)
  const random = new Random(11)
  const point = (place: number, kind: PictureNode['kind'], name: string, base: string): PictureNode => ({
    name,
    href: `${base}/${slugOf(name)}-${place}`,
    kind,
    x: random.below(60_000) / 10,
    y: random.below(60_000) / 10,
    lines: 1 + random.below(12),
    since: 2008 + random.below(18),
    focus: true,
  })
  const brand = () => random.pick(words.BRANDS) + random.pick(words.BRANDS)
  const nodes = [
    ...Array.from({ length: ALLIANCES }, (_, place) =>
      point(
        place,
        null,
        `${random.pick(words.INDUSTRIES)}${random.pick(words.ALLIANCE_FORMS)}`,
        '/alliances',
      ),
    ),
    ...Array.from({ length: UNITS }, (_, place) =>
      point(
        place,
        'enterprise',
        brand() + random.pick(words.INDUSTRIES) + random.pick(words.COMPANY_FORMS),
        '/members',
      ),
    ),
  ]
  const lines = Array.from(
    { length: LINES },
    (_, place): PictureLine => ({
      a: random.below(place % 2 ? ALLIANCES : nodes.length),
      b: ALLIANCES + random.below(UNITS),
      tie: place % 2 ? 'alliance' : 'cooperation',
      year: 2008 + random.below(18),
      works: place % 2 ? 0 : 1 + random.below(3),
    }),
  )
  const html = renderToStaticMarkup(
    <NetworkPicture picture={{ nodes, lines }} labelledBy="title" describedBy="words" />,
  )
  expect(html.match(/<use /g)?.length).toBe(nodes.length)
  expect(gzipSync(html).length).toBeLessThan(MOST_BYTES)
})
