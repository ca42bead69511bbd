import type { Role } from '@/lib/shared/actor'

/** What a form for giving a role offers: roles, alliances by id, and names of units to type. */
export type GrantOptions = {
  roles: Role[]
  alliances: { id: string; name: string }[]
  unitNames: string[]
}
