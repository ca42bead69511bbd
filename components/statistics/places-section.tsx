import { SectionHeading } from '@/components/ui/section-heading'
import { type Column, Table } from '@/components/ui/table'
import { POSITION_FILTERS } from '@/lib/features/positions/directory/constants'
import { MEMBER_FILTERS } from '@/lib/features/profiles/constants'
import { PROJECT_FILTERS } from '@/lib/features/projects/constants'
import { COUNTED_LABELS, DATA_FILTERS, PLACED, type Placed } from '@/lib/features/statistics/constants'
import { shadeOf } from '@/lib/features/statistics/places/rules'
import type { Place, Places } from '@/lib/features/statistics/types'
import { listPath } from '@/lib/shared/list-path'
import { TileMap } from './tile-map'

const KEYS: Record<Placed, readonly string[]> = {
  members: MEMBER_FILTERS,
  projects: PROJECT_FILTERS,
  positions: POSITION_FILTERS,
}

const placeHref = (region: string) => listPath('/data', { region }, 1, DATA_FILTERS)
const listHref = (key: Placed, region: string) => listPath(`/${key}`, { region }, 1, KEYS[key])
const isDistrict = (code: string) => !code.endsWith('00')

const COLUMNS: readonly Column[] = [
  { key: 'place', label: '地区' },
  ...PLACED.map((key) => ({ key, label: COUNTED_LABELS[key].title, align: 'end' as const })),
]

function Cell({ place, count, most, name }: { place: Place; count: number; most: number; name: Placed }) {
  return (
    <span className="shade" data-shade={shadeOf(count, most)}>
      {count === 0 ? 0 : <a href={listHref(name, place.code)}>{count}</a>}
    </span>
  )
}

/** The numbers of every place, each leading to its list; places that consist of others lead to these. */
function PlaceTable({ places: { places, elsewhere, region } }: { places: Places }) {
  const most = (key: Placed) => Math.max(...places.map(({ counts }) => counts[key]))
  const rest = PLACED.some((key) => elsewhere[key] > 0)
  return (
    <Table
      wide
      caption={region ? `${region.fullName}各地的数目` : '各省级行政区的数目'}
      hideCaption
      columns={COLUMNS}
      rows={[
        ...places.map((place) => ({
          key: place.code,
          cells: [
            isDistrict(place.code) ? (
              place.name
            ) : (
              <a key="place" href={placeHref(place.code)}>
                {place.name}
              </a>
            ),
            ...PLACED.map((key) => (
              <Cell key={key} name={key} place={place} count={place.counts[key]} most={most(key)} />
            )),
          ],
        })),
        ...(rest
          ? [
              {
                key: 'elsewhere',
                cells: [
                  region ? '只登记到本级' : '未登记地区',
                  ...PLACED.map((key) => String(elsewhere[key])),
                ],
              },
            ]
          : []),
      ]}
    />
  )
}

/** What lies where: the country as tiles with the same numbers as a table, or the parts of one region as a list. */
export function PlacesSection({ places }: { places: Places }) {
  const { region } = places
  return (
    <section aria-labelledby="places">
      <SectionHeading
        id="places"
        title={region ? `${region.fullName}的分布` : '分布'}
        note="一个项目在每个参与单位的地区各计一次"
      />
      {region ? (
        <p className="meta">
          上一级：
          <a href="/data#places">全国</a>
          {region.parents.map(({ code, name }) => (
            <span key={code}>
              {' › '}
              <a href={placeHref(code)}>{name}</a>
            </span>
          ))}
        </p>
      ) : (
        <div className="chart-groups">
          {PLACED.map((key) => (
            <figure className="chart-group" key={key}>
              <h3>{COUNTED_LABELS[key].title}</h3>
              <TileMap
                id={`tiles-${key}`}
                title={`各省级行政区的${COUNTED_LABELS[key].title}`}
                tiles={places.places.map(({ code, name, counts }) => ({
                  code,
                  name,
                  count: counts[key],
                  href: placeHref(code),
                }))}
              />
            </figure>
          ))}
        </div>
      )}
      {places.places.length === 0 ? (
        <p>这里没有更细的行政区划。</p>
      ) : region ? (
        <PlaceTable places={places} />
      ) : (
        <details className="chart-group">
          <summary>以表格查看各省级行政区</summary>
          <PlaceTable places={places} />
        </details>
      )}
    </section>
  )
}
