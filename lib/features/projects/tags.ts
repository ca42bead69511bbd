/** The list of projects, and every page that names projects. */
export const projectsTag = 'projects'

/** The page of one project. */
export const projectTag = (id: string) => `project:${id}`

/** What a change of a project expires. */
export const projectTags = (id: string) => [projectsTag, projectTag(id)]
