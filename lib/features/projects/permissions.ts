import { isPlatformAdmin, isSecretaryOfAny, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { ProjectStatus } from './constants'
import { next, PROJECT_EVENTS, type ProjectEvent } from './workflow'

/** `edit_identity` is what the register stands for: title, kind and parties. */
export const PROJECT_VERBS = ['create', 'view', 'edit', 'edit_identity', ...PROJECT_EVENTS] as const
export type ProjectVerb = (typeof PROJECT_VERBS)[number]

export type ProjectSubject = {
  status: ProjectStatus
  /** The units in the lead; all parties where the record names no lead. */
  keeperIds: readonly string[]
  /** The project's own alliances and those that admitted a keeper. */
  allianceIds: readonly string[]
}

const OWN: readonly ProjectStatus[] = ['draft', 'returned']
const RUNNING: readonly ProjectStatus[] = ['registered', 'active']

/**
 * Staff of a unit in the lead write the project, hand it in and report on it; once it is in the register, its title,
 * kind and parties are the secretariat's to correct. Secretaries of its alliances see it from the moment that it is
 * handed in, register or return it, and keep the register right. The platform administrator may do both.
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
    default:
      return mayBring(verb, keeps, registers) && next(status, verb) !== null
  }
}

function mayBring(event: ProjectEvent, keeps: boolean, registers: boolean): boolean {
  if (event === 'register' || event === 'return') return registers
  return keeps || (event === 'terminate' && registers)
}
