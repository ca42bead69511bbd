import { describe, expect, test } from 'vitest'
import { derivePartners, joinAllianceTies } from '@/lib/features/profiles/rules'
import type { UnitLink } from '@/lib/shared/unit-link'

const unit = (slug: string): UnitLink => ({ slug, name: slug, kind: 'enterprise', subtype: null })
const tie = (title: string, since: string | null, ...slugs: string[]) => ({
  kind: 'project' as const,
  title,
  href: `/projects/${title}`,
  since,
  units: slugs.map(unit),
})

describe('the partners of a unit', () => {
  test('are the others in its platforms, projects and agreements, never the unit itself', () => {
    const partners = derivePartners('own', [tie('a', null, 'own', 'one'), tie('b', null, 'own')])
    expect(partners.map(({ unit: { slug } }) => slug)).toEqual(['one'])
  })

  test('come with everything that binds them, most first, and with the earliest known date', () => {
    const partners = derivePartners('own', [
      tie('a', '2023', 'own', 'one', 'two'),
      tie('b', '2018-05', 'two', 'own'),
      tie('c', null, 'two'),
    ])
    expect(partners.map(({ unit: { slug }, through, since }) => [slug, through.length, since])).toEqual([
      ['two', 3, '2018-05'],
      ['one', 1, '2023'],
    ])
  })

  test('count once where one thing names them twice', () => {
    const [partner] = derivePartners('own', [tie('a', null, 'one', 'one')])
    expect(partner?.through).toHaveLength(1)
  })
})

test('a seat and the roles in one alliance make one entry; a role without a seat makes its own', () => {
  const alliance = (slug: string) => ({ slug, name: slug, kind: 'alliance' as const })
  const seat = { seat: 'council' as const, category: '教育', batch: '首批', joinedOn: null }
  expect(
    joinAllianceTies(
      [{ ...alliance('a'), seat }],
      [
        { ...alliance('a'), role: 'lead' },
        { ...alliance('b'), role: 'support' },
      ],
    ),
  ).toEqual([
    { ...alliance('a'), seat, roles: ['lead'] },
    { ...alliance('b'), seat: null, roles: ['support'] },
  ])
})
