/**
 * What a file can be attached to; `scan`: to a registered paper entry, as a correction; `word_template`: to a unit, as the
 * form in which it writes its agreements.
 */
export const ATTACHMENT_SUBJECTS = ['agreement', 'scan', 'word_template', 'milestone', 'declaration'] as const
export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number]
