import { db } from '@/lib/server/db'

/** What the page of a unit may tell, apart from the unit's own columns. */
export type Sections = Record<
  | 'alliances'
  | 'platforms'
  | 'projects'
  | 'agreements'
  | 'positions'
  | 'policies'
  | 'events'
  | 'honours'
  | 'figures'
  | 'articles',
  boolean
>

/**
 * For which sections there is any record about the unit, public or not. Most units have two or three of them, while
 * the queries of all sections, each with its relations, are more than half of what a first view of the page costs.
 */
export async function findSections(id: string): Promise<Sections> {
  const [found] = await db.$queryRaw<[Sections]>`
    SELECT
      EXISTS (SELECT FROM memberships WHERE "organizationId" = unit.id)
        OR EXISTS (SELECT FROM alliance_roles WHERE "organizationId" = unit.id) AS alliances,
      EXISTS (SELECT FROM joint_platforms WHERE "hostId" = unit.id)
        OR EXISTS (SELECT FROM platform_partners WHERE "organizationId" = unit.id) AS platforms,
      EXISTS (SELECT FROM project_parties WHERE "organizationId" = unit.id) AS projects,
      EXISTS (SELECT FROM agreement_parties WHERE "organizationId" = unit.id) AS agreements,
      EXISTS (SELECT FROM positions WHERE "organizationId" = unit.id) AS positions,
      EXISTS (SELECT FROM policy_documents WHERE "issuerId" = unit.id) AS policies,
      EXISTS (SELECT FROM "_EventHosts" WHERE "B" = unit.id) AS events,
      EXISTS (SELECT FROM honours WHERE "organizationId" = unit.id) AS honours,
      EXISTS (SELECT FROM figures WHERE "organizationId" = unit.id) AS figures,
      EXISTS (SELECT FROM "_ArticleOrganizations" WHERE "B" = unit.id) AS articles
    FROM (SELECT ${id}::uuid AS id) AS unit`
  return found
}

/** Asks for the records of a section, if it has any. */
export async function listWhere<T>(isThere: boolean, list: () => Promise<T[]>): Promise<T[]> {
  return isThere ? list() : []
}
