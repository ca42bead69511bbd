/** The kinds of record that figures and honours are about; events have figures only. */
export const SUBJECT_KINDS = ['organization', 'alliance', 'platform', 'project', 'event'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const HONOUR_OWNER_KINDS = ['organization', 'alliance', 'platform', 'project'] as const
export type HonourOwnerKind = (typeof HONOUR_OWNER_KINDS)[number]

/** The column that names a subject of each kind. */
export const SUBJECT_COLUMNS = {
  organization: 'organizationId',
  alliance: 'allianceId',
  platform: 'platformId',
  project: 'projectId',
  event: 'eventId',
} as const satisfies Record<SubjectKind, string>
