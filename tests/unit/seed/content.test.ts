import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { POSITION_STATUSES, PUBLIC_POSITION_STATUSES } from '@/lib/features/positions/constants'
import { isValidSlug } from '@/lib/shared/slugs'
import { countCharacters } from '@/lib/shared/text'
import { articleRows, demoArticles } from '@/prisma/seed/articles'
import { allianceContent } from '@/prisma/seed/content/alliances'
import { organizationContent } from '@/prisma/seed/content/organizations'
import { platformContent } from '@/prisma/seed/content/platforms'
import {
  agreementContent,
  chainSlugs,
  eventContent,
  policyContent,
  projectContent,
} from '@/prisma/seed/content/records'
import { facts } from '@/prisma/seed/facts'
import { demoId } from '@/prisma/seed/ids'
import { positionRows } from '@/prisma/seed/positions'
import { allianceRows, membershipRows } from '@/prisma/seed/rows/alliances'
import { honourRows, organizationRows } from '@/prisma/seed/rows/organizations'
import { platformRows } from '@/prisma/seed/rows/platforms'
import { agreementRows, projectRows } from '@/prisma/seed/rows/projects'
import { eventRows, figureRows, industryChainRows, policyRows } from '@/prisma/seed/rows/records'

const NOW = new Date('2026-11-22T08:00:00Z')

const entities = {
  organizations: organizationRows(NOW),
  alliances: allianceRows(),
  platforms: platformRows(),
  projects: projectRows(),
  agreements: agreementRows(),
  policies: policyRows(),
  events: eventRows(),
  articles: articleRows(),
}

describe('the demo set', () => {
  test.each(Object.entries({ ...entities, chains: industryChainRows(), positions: positionRows(NOW) }))(
    'gives all %s a valid slug of their own',
    (_, rows) => {
      const slugs = rows.map((row) => row.slug)
      expect(slugs.filter((slug) => !isValidSlug(slug))).toEqual([])
      expect(new Set(slugs).size).toBe(slugs.length)
    },
  )

  test.each(Object.entries(entities))('gives all %s a summary of one or two sentences', (_, rows) => {
    for (const { summary = '' } of rows) {
      expect(countCharacters(summary), summary).toBeGreaterThanOrEqual(8)
      expect(countCharacters(summary), summary).toBeLessThanOrEqual(120)
      expect(summary).toMatch(/。$/)
      expect(summary.match(/。/g)?.length, summary).toBeLessThanOrEqual(2)
    }
  })

  test('has no content for something that the facts do not hold', () => {
    const names = (list: { name: string }[]) => list.map((item) => item.name).sort()
    const titles = (list: { title: string }[]) => list.map((item) => item.title).sort()
    expect(Object.keys(organizationContent).sort()).toEqual(names(facts.organizations))
    expect(Object.keys(allianceContent).sort()).toEqual(names(facts.alliances))
    expect(Object.keys(platformContent).sort()).toEqual(names(facts.platforms))
    expect(Object.keys(projectContent).sort()).toEqual(titles(facts.projects))
    expect(Object.keys(agreementContent).sort()).toEqual(titles(facts.agreements))
    expect(Object.keys(policyContent).sort()).toEqual(titles(facts.policies))
    expect(Object.keys(eventContent).sort()).toEqual(titles(facts.events))
    expect(Object.keys(chainSlugs)).toEqual(facts.industryChains.names)
  })

  test('keeps the addresses that the product promises', () => {
    expect(organizationContent.青岛职业技术学院?.slug).toBe('qingdao-zhiye-jishu-xueyuan')
    expect(allianceContent.青岛市托育服务产教联盟?.slug).toBe('qingdao-tuoyu-lianmeng')
  })

  test('tells rows without a unique column apart by their ids', () => {
    for (const rows of [figureRows(), honourRows(), membershipRows()]) {
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
    }
  })

  test('makes the same UUID from the same key', () => {
    expect(demoId('figure', 'a', 1)).toBe(demoId('figure', 'a', 1))
    expect(demoId('figure', 'a', 1)).not.toBe(demoId('figure', 'a1'))
    expect(demoId('figure', 'a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  test('does not call anybody chair: the facts only say who leads', () => {
    expect(new Set(membershipRows().map((row) => row.seat))).toEqual(new Set(['council', 'member']))
  })
})

describe('the articles', () => {
  const folder = path.resolve('prisma/seed/articles')

  test('are at least twelve, of every kind, and no file stands unused', () => {
    expect(demoArticles.length).toBeGreaterThanOrEqual(12)
    expect(new Set(demoArticles.map((item) => item.kind)).size).toBe(4)
    expect(readdirSync(folder).sort()).toEqual(demoArticles.map((item) => `${item.slug}.md`).sort())
  })

  test.each(entities.articles)(
    '$slug has 200 to 600 characters and names its source at the end',
    (article) => {
      expect(existsSync(path.join(folder, `${article.slug}.md`))).toBe(true)
      const body = article.body ?? ''
      const characters = countCharacters(body.replace(/\s/g, ''))
      expect(characters).toBeGreaterThanOrEqual(200)
      expect(characters).toBeLessThanOrEqual(600)
      expect(body.split('\n').at(-1)).toMatch(/^来源：《.+/)
    },
  )

  test.each(entities.articles)('$slug uses no number that does not stand in the facts', (article) => {
    const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map((number) => number.replace(/^0+/, ''))
    const known = new Set(numbersIn(JSON.stringify(facts)))
    // 23 council seats less the 14 units that are named; 40000 written as 4万.
    const derived = ['9', '4']
    const body = (article.body ?? '').replace(/^\d+\. /gm, '')
    expect(numbersIn(body).filter((number) => !known.has(number) && !derived.includes(number))).toEqual([])
  })
})

describe('the demonstration positions', () => {
  const rows = positionRows(NOW)

  test('are forty and more over all states, all marked as made up', () => {
    const counts = new Map<string, number>()
    for (const { status } of rows) counts.set(status ?? '', (counts.get(status ?? '') ?? 0) + 1)
    expect(rows.length).toBeGreaterThanOrEqual(40)
    expect([...counts.keys()].toSorted()).toEqual(POSITION_STATUSES.toSorted())
    expect(rows.every((row) => row.demo)).toBe(true)
  })

  test('what visitors see breaks no rule and lacks no fact; what breaks one is seen by its unit alone', () => {
    const isPublic = ({ status }: (typeof rows)[number]) =>
      PUBLIC_POSITION_STATUSES.some((one) => one === status)
    expect(rows.filter((row) => isPublic(row) && row.hindrances !== 0).map(({ slug }) => slug)).toEqual([])
    const breaking = rows.filter((row) => (row.hindrances ?? 0) > 0)
    expect(breaking.length).toBeGreaterThanOrEqual(5)
    for (const { status } of breaking) expect(['draft', 'returned']).toContain(status)
  })

  test('begin in the future, at every turn of the year', () => {
    for (const now of [NOW, new Date('2027-12-31T23:59:59Z'), new Date('2028-01-31T00:00:00Z')]) {
      for (const row of positionRows(now)) {
        if (row.status === 'closed' || row.status === 'expired') continue
        expect((row.openUntil as Date).getTime()).toBeGreaterThan(now.getTime())
        expect((row.startsOn as Date).getTime()).toBeGreaterThan((row.openUntil as Date).getTime())
        expect((row.endsOn as Date).getTime()).toBeGreaterThan((row.startsOn as Date).getTime())
      }
    }
  })
})
