/** One thing that waits for the person who looks: what, how many, and where it is done. */
export type AgendaItem = { label: string; detail: string; count: number; href: string }
