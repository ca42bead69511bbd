import {
  isPlatformAdmin,
  isSecretaryOfAny,
  isStaffOf,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { ProjectStatus } from './constants'
import { next, PROJECT_EVENTS, type ProjectEvent } from './workflow'

/**
 * `edit_identity` is what the register stands for: title, kind and parties. `view_part` and `answer` are a partner's:
 * to read the project in which it is named, and to confirm or dispute its own part.
 */
export const PROJECT_VERBS = [
  'create',
  'view',
  'edit',
  'edit_identity',
  'view_part',
  'answer',
  ...PROJECT_EVENTS,
] as const
export type ProjectVerb = (typeof PROJECT_VERBS)[number]

export type ProjectSubject = {
  status: ProjectStatus
  /** The units in the lead; all parties where the record names no lead. */
  keeperIds: readonly string[]
  /** The parties that are not keepers: each answers for its own part. */
  askedIds: readonly string[]
  /** The project's own alliances and those that admitted a keeper. */
  allianceIds: readonly string[]
}

const OWN: readonly ProjectStatus[] = ['draft', 'returned']
/** In the register and not ended: keepers report on these. */
export const RUNNING: readonly ProjectStatus[] = ['registered', 'active']
/** While a unit may say what it thinks of its part: not before the project was handed in, nor after its end. */
export const ANSWERABLE = ['submitted', 'registered', 'active'] as const satisfies readonly ProjectStatus[]

/**
 * Staff of a unit in the lead write the project, hand it in and report on it; once it is in the register, its title,
 * kind and parties are the secretariat's to correct. Secretaries of its alliances see it from the moment that it is
 * handed in, register or return it, and keep the register right. The platform administrator may do both, but answers
 * for no unit: staff of each other party say themselves whether its part is right.
 */
export function can(actor: Actor, verb: ProjectVerb, project: ProjectSubject): boolean {
  const { status } = project
  const keeps = isPlatformAdmin(actor) || project.keeperIds.some((id) => isStaffOf(actor, id))
  const registers = isSecretaryOfAny(actor, project.allianceIds)
  const ownDraft = OWN.includes(status)
  switch (verb) {
    case 'create':
      return keeps
    case 'view':
      return keeps || (registers && status !== 'draft')
    case 'edit':
      return (keeps && (ownDraft || RUNNING.includes(status))) || (registers && !ownDraft)
    case 'edit_identity':
      return ownDraft ? keeps : registers
    case 'view_part':
      return status !== 'draft' && isAsked(actor, project)
    case 'answer':
      return ANSWERABLE.some((one) => one === status) && isAsked(actor, project)
    default:
      return mayBring(verb, keeps, registers) && next(status, verb) !== null
  }
}

function mayBring(event: ProjectEvent, keeps: boolean, registers: boolean): boolean {
  if (event === 'register' || event === 'return') return registers
  return keeps || (event === 'terminate' && registers)
}

function isAsked(actor: Actor, { askedIds }: ProjectSubject): boolean {
  const own = staffOrganizationIds(actor)
  return askedIds.some((id) => own.includes(id))
}
