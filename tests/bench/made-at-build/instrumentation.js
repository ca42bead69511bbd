/** Without one of its own, the page would be built with that of the portal. */
export function register() {}
