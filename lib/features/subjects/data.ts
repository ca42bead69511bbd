import { type Db, db } from '@/lib/server/db'
import type { Subject, SubjectRecord } from './types'

type Found = Omit<SubjectRecord, 'kind' | 'id'>

async function findOrganization(client: Db, id: string): Promise<Found | null> {
  const row = await client.organization.findUnique({
    where: { id },
    select: { name: true, slug: true, status: true },
  })
  if (!row) return null
  const frozen = row.status === 'suspended' || row.status === 'declined'
  return { name: row.name, slug: row.slug, organizationIds: [id], allianceIds: [], frozen }
}

async function findAlliance(client: Db, id: string): Promise<Found | null> {
  const row = await client.alliance.findUnique({
    where: { id },
    select: { name: true, slug: true, status: true },
  })
  if (!row) return null
  return {
    name: row.name,
    slug: row.slug,
    organizationIds: [],
    allianceIds: [id],
    frozen: row.status === 'ended',
  }
}

async function findPlatform(client: Db, id: string): Promise<Found | null> {
  const row = await client.jointPlatform.findUnique({
    where: { id },
    select: {
      name: true,
      slug: true,
      hostId: true,
      host: { select: { status: true } },
      alliances: { select: { id: true } },
    },
  })
  if (!row) return null
  return {
    name: row.name,
    slug: row.slug,
    organizationIds: [row.hostId],
    allianceIds: row.alliances.map((alliance) => alliance.id),
    frozen: row.host.status !== 'verified',
  }
}

async function findProject(client: Db, id: string): Promise<Found | null> {
  const row = await client.project.findUnique({
    where: { id },
    select: {
      title: true,
      slug: true,
      status: true,
      parties: { select: { organizationId: true, role: true }, orderBy: { position: 'asc' } },
      alliances: { select: { id: true } },
    },
  })
  if (!row) return null
  const leads = row.parties.filter((party) => party.role === 'lead')
  // A project from a source may name parties without saying who leads: then all of them keep it.
  const keepers = leads.length > 0 ? leads : row.parties
  return {
    name: row.title,
    slug: row.slug,
    organizationIds: keepers.map((party) => party.organizationId),
    allianceIds: row.alliances.map((alliance) => alliance.id),
    frozen: row.status === 'terminated',
  }
}

async function findEvent(client: Db, id: string): Promise<Found | null> {
  const row = await client.event.findUnique({
    where: { id },
    select: { title: true, slug: true, status: true, alliances: { select: { id: true } } },
  })
  if (!row) return null
  return {
    name: row.title,
    slug: row.slug,
    organizationIds: [],
    allianceIds: row.alliances.map((alliance) => alliance.id),
    frozen: row.status === 'withdrawn',
  }
}

const FINDERS = {
  organization: findOrganization,
  alliance: findAlliance,
  platform: findPlatform,
  project: findProject,
  event: findEvent,
}

/** The record that a figure or honour is about, with who keeps it; null when there is none. */
export async function findSubject(subject: Subject, client: Db = db): Promise<SubjectRecord | null> {
  const found = await FINDERS[subject.kind](client, subject.id)
  return found && { ...subject, ...found }
}
