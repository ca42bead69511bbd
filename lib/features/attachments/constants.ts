/** What a file can be attached to; `scan`: to a registered paper entry, as a correction. */
export const ATTACHMENT_SUBJECTS = ['agreement', 'scan', 'milestone', 'declaration'] as const
export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number]
