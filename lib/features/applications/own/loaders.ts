import { randomUUID } from 'node:crypto'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findNewApplication, findOwnApplication, listOwnApplications } from './data'
import type { NewApplication, OwnApplication, OwnApplications } from './types'

/** A page of the signed-in student's applications; null for anybody else. */
export async function loadOwnApplications(cursor: string | null): Promise<OwnApplications | null> {
  return listOwnApplications(await requireActor(), cursor)
}

/** One of the signed-in student's applications; null for anybody else. */
export async function loadOwnApplication(id: string): Promise<OwnApplication | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findOwnApplication(actor, id) : null
}

/** What the form of an application for this position begins with; null for those who are no student. */
export async function loadNewApplication(slug: string): Promise<NewApplication | null> {
  return findNewApplication(await requireActor(), slug, randomUUID())
}
