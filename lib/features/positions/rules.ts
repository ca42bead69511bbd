import { formatPartialDate, todayInShanghai } from '@/lib/shared/dates'
import { formatYuan } from '@/lib/shared/money'
import { PAY_PERIOD_LABELS, POSITION_KIND_LABELS } from './constants'
import type { Pay, PositionPage } from './types'

/** Pay in plain words: 每月3000元. */
export function describePay(pay: Pay | null): string {
  return pay === null ? '报酬未注明' : `${PAY_PERIOD_LABELS[pay.period]}${formatYuan(pay.fen)}`
}

/** From when to when, as far as it is known; empty when nothing is. */
export function describeTerm(startsOn: string | null, endsOn: string | null): string {
  if (startsOn && endsOn) return `${formatPartialDate(startsOn)}至${formatPartialDate(endsOn)}`
  if (startsOn) return `${formatPartialDate(startsOn)}开始`
  return endsOn ? `到${formatPartialDate(endsOn)}为止` : ''
}

/** Working time in plain words: 每天8小时，每周40小时，不上夜班. Empty when nothing is known. */
export function describeHours(
  position: Pick<PositionPage, 'hoursPerDay' | 'hoursPerWeek' | 'nightShift'>,
): string {
  const { hoursPerDay, hoursPerWeek, nightShift } = position
  return [
    hoursPerDay === null ? '' : `每天${hoursPerDay}小时`,
    hoursPerWeek === null ? '' : `每周${hoursPerWeek}小时`,
    nightShift === null ? '' : nightShift ? '有夜班' : '不上夜班',
  ]
    .filter(Boolean)
    .join('，')
}

/** 提供, 不提供; null when nobody said. */
export function describeOffer(offered: boolean | null): string | null {
  return offered === null ? null : offered ? '提供' : '不提供'
}

/** What a record must hold before it can be handed in for review: the fields, by name, that are still empty. */
export function missingForReview(
  position: Pick<
    PositionPage,
    | 'majors'
    | 'tasks'
    | 'learningGoals'
    | 'startsOn'
    | 'endsOn'
    | 'hoursPerDay'
    | 'hoursPerWeek'
    | 'insurance'
    | 'region'
    | 'mentors'
    | 'contact'
    | 'openUntil'
  >,
): string[] {
  const needed: [string, boolean][] = [
    ['适合的专业', position.majors.length > 0],
    ['做什么', position.tasks.length > 0],
    ['学什么', position.learningGoals !== ''],
    ['开始日期', position.startsOn !== null],
    ['结束日期', position.endsOn !== null],
    ['每天工时', position.hoursPerDay !== null],
    ['每周工时', position.hoursPerWeek !== null],
    ['保险', position.insurance !== null],
    ['工作地区', position.region !== null],
    ['指导老师', position.mentors !== null],
    ['咨询方式', position.contact !== null],
    ['报名截止日期', position.openUntil !== null],
  ]
  return needed.filter(([, given]) => !given).map(([label]) => label)
}

/** schema.org's JobPosting of an open position; null for any other, which is no offer any more. */
export function toJobPosting(position: PositionPage, baseUrl: string): Record<string, unknown> | null {
  if (position.status !== 'published') return null
  const { unit, pay, region, openUntil, publishedAt } = position
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: position.demo ? `${position.title}（演示）` : position.title,
    description: descriptionOf(position),
    identifier: { '@type': 'PropertyValue', name: unit.name, value: position.id },
    datePosted: publishedAt === null ? undefined : todayInShanghai(new Date(publishedAt)),
    validThrough: openUntil === null ? undefined : `${openUntil}T23:59:59+08:00`,
    employmentType: 'INTERN',
    totalJobOpenings: position.seats,
    hiringOrganization: {
      '@type': 'Organization',
      name: unit.name,
      sameAs: `${baseUrl}/members/${unit.slug}`,
    },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'CN',
        addressRegion: region ?? undefined,
        streetAddress: position.address ?? undefined,
      },
    },
    baseSalary: pay === null ? undefined : salaryOf(pay),
    workHours: describeHours(position) || undefined,
  }
}

function descriptionOf(position: PositionPage): string {
  const { kind, tasks, learningGoals, majors } = position
  const parts = [
    POSITION_KIND_LABELS[kind],
    tasks.length > 0 ? `做什么：${tasks.join('；')}` : '',
    learningGoals && `学什么：${learningGoals}`,
    majors.length > 0 ? `适合专业：${majors.join('、')}` : '',
  ]
  return parts.filter(Boolean).join('\n')
}

function salaryOf({ fen, period }: Pay) {
  return {
    '@type': 'MonetaryAmount',
    currency: 'CNY',
    value: { '@type': 'QuantitativeValue', value: Number(fen) / 100, unitText: period.toUpperCase() },
  }
}
