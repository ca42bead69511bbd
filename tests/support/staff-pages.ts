/** The main pages behind sign-in, and who opens them. */
export const STAFF_PAGES: Readonly<Record<string, readonly string[]>> = {
  qdzy: [
    '/workspace',
    '/workspace/account',
    '/workspace/organization',
    '/workspace/organization/*/edit',
    '/workspace/organization/*/honours/new',
    '/workspace/organization/*/figures/new',
    '/workspace/platforms',
    '/workspace/platforms/new',
    '/workspace/memberships',
    '/workspace/articles',
    '/workspace/articles/new',
    '/workspace/projects',
    '/workspace/projects/new',
    '/workspace/positions',
    '/workspace/positions/new',
    '/workspace/staff',
  ],
  admin: [
    '/admin',
    '/admin/organizations',
    '/admin/organizations/new',
    '/admin/alliances',
    '/admin/alliances/new',
    '/admin/articles',
    '/admin/policies',
    '/admin/policies/new',
    '/admin/events',
    '/admin/events/new',
    '/admin/projects',
    '/admin/positions',
    '/admin/agreements',
    '/admin/agreements/new',
    '/admin/users',
    '/admin/users/invitations',
    '/admin/settings',
    '/admin/audit',
  ],
}

/** Pages that anybody opens, made per request. */
export const DOOR_PAGES: readonly string[] = ['/sign-in', '/sign-in/reset', '/join', '/setup']
