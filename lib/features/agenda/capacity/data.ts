import type { Actor } from '@/lib/features/accounts/types'
import { CAPACITY_BASES } from '@/lib/features/capacity/constants'
import { listCapacities, listOwnCapacities } from '@/lib/features/capacity/register/data'
import type { CapacityLine } from '@/lib/features/capacity/register/types'
import type { AgendaItem } from '../types'

/** Whether a unit offers places into which nobody can be taken until it declares its staff. */
const mustDeclare = ({ staff, lapsed, open }: CapacityLine) => lapsed || (staff === null && open > 0)

/** The actor's units that have to declare their staff, and those that have more interns than they may. */
export async function listUnitCapacityItems(actor: Actor, now: Date): Promise<AgendaItem[]> {
  const units = await listOwnCapacities(actor, now)
  return units.flatMap((unit) => [
    {
      label: `${unit.name}须申报在岗人数`,
      detail: '没有申报，或申报已满 12 个月：申报以前不能录用岗位实习生。',
      count: mustDeclare(unit) ? 1 : 0,
      href: `${CAPACITY_BASES.own}/${unit.id}/declare`,
    },
    {
      label: `${unit.name}的实习生人数超过上限`,
      detail: '已经安排的不受影响，人数回到上限之内以前不能再录用。',
      count: unit.over ? 1 : 0,
      href: `${CAPACITY_BASES.own}/${unit.id}`,
    },
  ])
}

/** The units over a limit among those that the actor watches over. */
export async function listOfficeCapacityItems(actor: Actor, now: Date): Promise<AgendaItem[]> {
  const { counts } = await listCapacities(actor, { status: 'over', page: 1 }, now)
  return [
    {
      label: '实习生人数超过上限的单位',
      detail: '与单位和学校商定怎样安排，或登记主管部门的备案。',
      count: counts.over ?? 0,
      href: `${CAPACITY_BASES.office}?status=over`,
    },
  ]
}
