import { readdirSync, readFileSync } from 'node:fs'

/** The folders of pages behind sign-in and at the door. */
const FOLDERS = ['workspace', 'admin', 'sign-in', 'join', 'confirm', 'setup']

type Route = { route: string; pattern: RegExp; component: string | null; open: number }

/** The composition that a page hands its whole work to; null for one that is put together where it stands. */
const componentOf = (source: string) => /^ {2}return <(\w+Page) /m.exec(source)?.[1] ?? null

const partsOf = (route: string) => route.match(/\[/g)?.length ?? 0

function routeOf(file: string): Route {
  const route = `/${file.replace(/\/page\.tsx$/, '')}`
  const pattern = new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`)
  return {
    route,
    pattern,
    component: componentOf(readFileSync(`app/${file}`, 'utf8')),
    open: partsOf(route),
  }
}

/** Every type of page behind sign-in and at the door. What catches unknown addresses is no type of its own. */
export const STAFF_ROUTES: readonly Route[] = FOLDERS.flatMap((folder) =>
  readdirSync(`app/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
)
  .filter((file) => file.endsWith('/page.tsx') && !file.includes('[...'))
  .map(routeOf)
  .sort((a, b) => a.open - b.open)

/** The routes that none of these addresses stands at, nor at another one of the same composition. */
export function routesLeftOut(paths: readonly string[]): string[] {
  // Among several that match, the one with the fewest open parts answers: `new` is no id.
  const tried = paths.map((path) =>
    STAFF_ROUTES.find(({ pattern }) => pattern.test(path.replace(/\?.*/, ''))),
  )
  const components = new Set(tried.flatMap((one) => one?.component ?? []))
  return STAFF_ROUTES.filter(
    (one) => !tried.includes(one) && !(one.component && components.has(one.component)),
  ).map(({ route }) => route)
}
