import type { Db } from '@/lib/server/db'

/** Whether somebody can sign in and answer for the unit. */
export async function hasAdministrator(client: Db, organizationId: string): Promise<boolean> {
  const found = await client.roleAssignment.findFirst({
    where: {
      role: 'organization_admin',
      organizationId,
      organization: { status: 'verified' },
      user: { status: 'active' },
    },
    select: { id: true },
  })
  return found !== null
}
