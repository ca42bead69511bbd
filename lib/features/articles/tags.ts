/** The lists of articles, the feed, and every page that names articles. */
export const articlesTag = 'articles'

/** The page of one article. */
export const articleTag = (id: string) => `article:${id}`

/** What a change of an article's public face expires. */
export const articleTags = (id: string) => [articlesTag, articleTag(id)]
