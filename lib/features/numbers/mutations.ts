import { SITE_SETTINGS } from '@/lib/features/settings/constants'
import type { Tx } from '@/lib/server/db'
import { todayInShanghai } from '@/lib/shared/dates'
import { type NumberRegister, PREFIX_SETTINGS } from './constants'
import { formatNumber } from './rules'

/**
 * Takes the next number of a register for the year of `now` in China. There are no gaps and none is given twice: the
 * row of the series stays locked until the caller's transaction ends, and goes back with it. Take it late in the
 * transaction, so that others wait shortly.
 */
export async function takeNumber(tx: Tx, register: NumberRegister, now: Date): Promise<string> {
  const key = PREFIX_SETTINGS[register]
  const setting = await tx.setting.findUnique({ where: { key }, select: { value: true } })
  const prefix = setting?.value ?? SITE_SETTINGS[key].initial
  const year = Number(todayInShanghai(now).slice(0, 4))
  const { last } = await tx.numberSeries.upsert({
    where: { register_prefix_year: { register, prefix, year } },
    create: { register, prefix, year, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  })
  return formatNumber(prefix, year, last)
}
