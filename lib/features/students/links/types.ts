/** One line of a file of links: whom it is for, and the link, which nobody can read again. */
export type LinkRow = { number: string; name: string; loginName: string; link: string; expiresAt: Date }
