/** More unread notices than this are not counted: the head of the page says 99+. */
export const UNREAD_MAX = 100

/** Notices that were read are kept for this many days. */
export const KEPT_DAYS = 180
