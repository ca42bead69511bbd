import { PAY_BANDS } from '@/lib/features/positions/directory/constants'
import type { db as client } from '@/lib/server/db'
import type { Page } from './pages'
import { MAJORS } from './words'

type Client = typeof client

/** The pages that are loaded: of each kind one with much on it. */
export async function pagesOfCity(db: Client): Promise<Page[]> {
  const newest = { orderBy: { id: 'asc' }, select: { slug: true } } as const
  const alliance = await db.alliance.findFirstOrThrow(newest)
  const article = await db.article.findFirstOrThrow(newest)
  const member = await db.organization.findFirstOrThrow({
    ...newest,
    where: { allianceRoles: { some: { role: 'lead' } } },
  })
  const position = await db.position.findFirstOrThrow({ ...newest, where: { status: 'published' } })
  return [
    { name: 'home', path: '/' },
    { name: 'member list', path: '/members' },
    { name: 'member page', path: `/members/${member.slug}` },
    { name: 'alliance page', path: `/alliances/${alliance.slug}` },
    { name: 'article', path: `/news/${article.slug}` },
    { name: 'position list', path: '/positions' },
    { name: 'position page', path: `/positions/${position.slug}` },
  ]
}

/** Addresses to view first, and then to keep hot: at most so many of each type, none of those `seen` already. */
export async function addressesOfCity(
  db: Client,
  most: number,
  seen: readonly Page[],
): Promise<{ name: string; paths: string[] }[]> {
  const some = { orderBy: { id: 'desc' }, select: { slug: true }, take: most } as const
  const [members, alliances, articles, policies, colleges, positions] = await Promise.all([
    db.organization.findMany(some),
    db.alliance.findMany(some),
    db.article.findMany(some),
    db.policyDocument.findMany(some),
    db.jointPlatform.findMany({ ...some, where: { kind: 'industry_college' } }),
    db.position.findMany({ ...some, where: { status: 'published' } }),
  ])
  const paths = (noun: string, rows: { slug: string }[]) =>
    rows.map(({ slug }) => `/${noun}/${slug}`).filter((path) => !seen.some((page) => page.path === path))
  const lists = Array.from({ length: Math.ceil(members.length / 24) - 1 }, (_, index) => index + 2)
  return [
    { name: 'member page', paths: paths('members', members) },
    { name: 'alliance page', paths: paths('alliances', alliances) },
    { name: 'article', paths: paths('news', articles) },
    { name: 'policy document', paths: paths('policies', policies) },
    { name: 'position page', paths: paths('positions', positions) },
    { name: 'filtered list of positions', paths: positionLists(most) },
    { name: 'college page', paths: paths('colleges', colleges) },
    { name: 'page of the member list', paths: lists.map((page) => `/members/page/${page}`) },
  ]
}

/** Lists of positions under two filters and in an order, none of which was made before. */
function positionLists(most: number): string[] {
  // Nobody in the city is paid less than the second band begins with.
  const pays = PAY_BANDS.slice(1).map(({ value }) => value)
  const lists = MAJORS.flatMap((major) =>
    pays.flatMap((pay) => ['', '/sort/pay', '/sort/deadline'].map((sort) => ({ major, pay, sort }))),
  )
  return lists
    .slice(0, most)
    .map(({ major, pay, sort }) => `/positions/by/major/${encodeURIComponent(major)}/pay/${pay}${sort}`)
}
