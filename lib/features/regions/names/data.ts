import { db } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { withChosen } from '@/lib/shared/list-filters'
import type { FilterOption } from '@/lib/shared/lists'
import { foldWidth } from '@/lib/shared/text'

/**
 * The options with the chosen region among them, which may be empty or say no more than another that is offered.
 * What is no region is not added.
 */
export async function withChosenRegion(
  options: FilterOption[],
  chosen: string | undefined,
): Promise<FilterOption[]> {
  return withChosen(options, chosen, async () => {
    const regions = await db.region.findMany({
      where: { code: chosen },
      select: { code: true, fullName: true },
    })
    return regions.map(({ code, fullName }) => ({ value: code, label: fullName }))
  })
}

/**
 * The code of the region that a line of a form means: by code, by full name (山东省青岛市黄岛区), or by a name or an
 * end of a full name that only one region has (青岛市黄岛区). Throws a RefusedError where it means none or several.
 */
export async function resolveRegion(text: string, field: string): Promise<string> {
  const wanted = foldWidth(text).replace(/\s+/g, '')
  const regions = await db.region.findMany({
    where: { OR: [{ code: wanted }, { fullName: { endsWith: wanted } }] },
    select: { code: true, fullName: true },
    take: 50,
  })
  const exact = regions.filter(({ code, fullName }) => code === wanted || fullName === wanted)
  const found = exact.length > 0 ? exact : regions
  const [region, second] = found
  if (!region) {
    throw new RefusedError(`没有找到地区“${text}”。请填写全称，例如“山东省青岛市黄岛区”。`, field)
  }
  if (second) {
    const names = found.slice(0, 3).map(({ fullName }) => fullName)
    throw new RefusedError(`“${text}”对应多个地区（${names.join('、')}……），请填写全称。`, field)
  }
  return region.code
}
