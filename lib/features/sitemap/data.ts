import { publicAgreement } from '@/lib/features/agreements/data'
import { publicArticle } from '@/lib/features/articles/data'
import { publicEvent } from '@/lib/features/events/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { publicPolicy } from '@/lib/features/policy-documents/data'
import { publicPosition } from '@/lib/features/positions/data'
import { publicProject } from '@/lib/features/projects/data'
import { db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { SITEMAP_LIMIT, type SitemapKind, STANDING_PATHS } from './constants'
import type { SitemapEntry, SitemapFile } from './types'

/** Without a number, or without a version in the ledger, there is nothing to verify. */
const verifiable = {
  ...publicAgreement,
  number: { not: null },
  versions: { some: {} },
} satisfies Prisma.AgreementWhereInput

const college = { ...publicPlatform, kind: 'industry_college' } as const
const otherPlatform = { ...publicPlatform, kind: { not: 'industry_college' } } as const
/** What search engines are not to keep is not shown to them either. */
const openPosition = {
  ...publicPosition,
  status: { in: ['published', 'paused'] },
} satisfies Prisma.PositionWhereInput

/** How many public records there are of each kind. */
export async function countSitemapEntries(): Promise<Record<SitemapKind, number>> {
  const [members, alliances, colleges, platforms, projects, verify, positions, news, policies, events] =
    await Promise.all([
      db.organization.count({ where: PUBLIC_UNIT }),
      db.alliance.count(),
      db.jointPlatform.count({ where: college }),
      db.jointPlatform.count({ where: otherPlatform }),
      db.project.count({ where: publicProject }),
      db.agreement.count({ where: verifiable }),
      db.position.count({ where: openPosition }),
      db.article.count({ where: publicArticle }),
      db.policyDocument.count({ where: publicPolicy }),
      db.event.count({ where: publicEvent }),
    ])
  const pages = STANDING_PATHS.length
  return {
    pages,
    members,
    alliances,
    colleges,
    platforms,
    projects,
    verify,
    positions,
    news,
    policies,
    events,
  }
}

type Window = { skip: number; take: number; orderBy: { id: 'asc' } }

/** The numbers of agreements as slugs: what paper wrote into one is encoded. */
async function listNumbers(window: Window) {
  const rows = await db.agreement.findMany({
    where: verifiable,
    ...window,
    select: { number: true, updatedAt: true },
  })
  return rows.map(({ number, updatedAt }) => ({ slug: encodeURIComponent(number ?? ''), updatedAt }))
}

/** The addresses of one file, in a stable order. */
export async function listSitemapEntries({ kind, page }: SitemapFile): Promise<SitemapEntry[]> {
  if (kind === 'pages') return STANDING_PATHS.map((path) => ({ path, changedOn: null }))
  const place: Window = { skip: (page - 1) * SITEMAP_LIMIT, take: SITEMAP_LIMIT, orderBy: { id: 'asc' } }
  const window = { ...place, select: { slug: true, updatedAt: true } } as const
  const read = {
    members: () => db.organization.findMany({ where: PUBLIC_UNIT, ...window }),
    alliances: () => db.alliance.findMany(window),
    colleges: () => db.jointPlatform.findMany({ where: college, ...window }),
    platforms: () => db.jointPlatform.findMany({ where: otherPlatform, ...window }),
    projects: () => db.project.findMany({ where: publicProject, ...window }),
    verify: () => listNumbers(place),
    positions: () => db.position.findMany({ where: openPosition, ...window }),
    news: () => db.article.findMany({ where: publicArticle, ...window }),
    policies: () => db.policyDocument.findMany({ where: publicPolicy, ...window }),
    events: () => db.event.findMany({ where: publicEvent, ...window }),
  }
  const rows = await read[kind]()
  return rows.map(({ slug, updatedAt }) => ({ path: `/${kind}/${slug}`, changedOn: dayOf(updatedAt) }))
}
