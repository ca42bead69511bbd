export type FoundRegion = { code: string; fullName: string }
