import { notify } from '@/lib/features/notifications/mutations'
import { listStaffIds } from '@/lib/features/notifications/recipients/data'
import type { Tx } from '@/lib/server/db'
import { dayOf, formatPartialDate } from '@/lib/shared/dates'

/**
 * Tells the school, which did not confirm in time, and the unit that places were given back by themselves. Called in
 * the transaction of the move.
 */
export async function tellOfExpiry(tx: Tx, allocationId: string): Promise<void> {
  const row = await tx.placeAllocation.findUniqueOrThrow({
    where: { id: allocationId },
    select: {
      places: true,
      startsOn: true,
      endsOn: true,
      organizationId: true,
      schoolId: true,
      position: { select: { slug: true, title: true } },
    },
  })
  const { position, places, startsOn, endsOn, organizationId, schoolId } = row
  const title = `岗位“${position.title}”预留的 ${places} 个名额没有按时确认，已经退还`
  const period = `${formatPartialDate(dayOf(startsOn))}至${formatPartialDate(dayOf(endsOn))}`
  await notify(tx, {
    recipients: await listStaffIds(tx, [organizationId, schoolId], 'all'),
    key: `places:${allocationId}:expired`,
    title,
    path: `/positions/${position.slug}`,
    mail: { paragraphs: [`${title}（${period}）。`, '仍要安排的，请重新预留。'] },
  })
}
