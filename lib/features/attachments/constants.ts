/** What a file can be attached to. */
export const ATTACHMENT_SUBJECTS = ['agreement', 'milestone'] as const
export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number]
