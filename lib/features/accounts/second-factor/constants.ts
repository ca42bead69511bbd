/** What the site's setting says when whoever confirms an agreement has to give a code. */
export const REQUIRED = 'yes'
