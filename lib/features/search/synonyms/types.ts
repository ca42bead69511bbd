/** Words of one line, which mean the same; `related` ones mean only nearly the same. */
export type SynonymGroup = { line: number; related: boolean; words: string[] }

/** The groups as a search compares them: the keys of their words. */
export type Synonyms = { same: readonly (readonly string[])[]; related: readonly (readonly string[])[] }
