import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BarChart, YearChart } from '@/components/ui/bar-chart'

const bars = [
  { key: '2021', label: '2021', value: 2, href: '/colleges/by/year/2021' },
  { key: '2022', label: '2022', value: 0, href: '/colleges/by/year/2022' },
  { key: '2023', label: '2023', value: 1, href: '/colleges/by/year/2023' },
]
const chart = { id: 'years', title: '逐年的数目', description: '从 2021 年到 2023 年。', unit: '所', bars }

test.each([
  ['bars', BarChart],
  ['columns', YearChart],
])('%s lead to what they count, and where there is nothing to count, nowhere', (_, Chart) => {
  const drawn = renderToStaticMarkup(<Chart {...chart} />)
  expect([...drawn.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/colleges/by/year/2021',
    '/colleges/by/year/2023',
  ])
  expect(drawn).toContain('>2022</text>')
})
