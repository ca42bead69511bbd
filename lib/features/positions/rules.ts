import type { Shift } from '@/lib/features/compliance/constants'
import { formatPartialDate, todayInShanghai } from '@/lib/shared/dates'
import { formatYuan } from '@/lib/shared/money'
import {
  FORM_STEP_FIELDS,
  FORM_STEPS,
  type FormStep,
  FREE_FIELDS,
  PAY_PERIOD_LABELS,
  type PayPeriod,
  POSITION_FIELD_LABELS,
  POSITION_FIELDS,
  POSITION_KIND_LABELS,
  type PositionField,
} from './constants'
import type { Pay, PositionPage, ReviewNotes } from './types'

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

const SHIFT_WORDS: Record<Shift, string> = { day: '不上夜班', night: '夜班', rotating: '轮班，有夜班' }

/** Working time in plain words: 每天8小时，每周40小时，不上夜班. Empty when nothing is known. */
export function describeHours(
  position: Pick<PositionPage, 'hoursPerDay' | 'hoursPerWeek' | 'shift' | 'nightFrom' | 'nightTo'>,
): string {
  const { hoursPerDay, hoursPerWeek, shift, nightFrom, nightTo } = position
  const night = nightFrom && nightTo && shift !== 'day' ? `（${nightFrom}—${nightTo}）` : ''
  return [
    hoursPerDay === null ? '' : `每天${hoursPerDay}小时`,
    hoursPerWeek === null ? '' : `每周${hoursPerWeek}小时`,
    shift === null ? '' : SHIFT_WORDS[shift] + night,
  ]
    .filter(Boolean)
    .join('，')
}

/** Whether there is work on days of rest, in plain words; empty when nobody said. */
export function describeRest(
  position: Pick<PositionPage, 'restDaysWork' | 'holidaysWork' | 'overtime'>,
): string {
  const { restDaysWork, holidaysWork, overtime } = position
  const said: [boolean | null, string][] = [
    [restDaysWork, '休息日上班'],
    [holidaysWork, '法定节假日上班'],
    [overtime, '加班'],
  ]
  const yes = said.flatMap(([answer, word]) => (answer ? [word] : []))
  const no = said.flatMap(([answer, word]) => (answer === false ? [word] : []))
  return [yes.length > 0 && `安排${yes.join('、')}`, no.length > 0 && `不安排${no.join('、')}`]
    .filter(Boolean)
    .join('；')
}

/** 提供, 不提供; null when nobody said. */
export function describeOffer(offered: boolean | null): string | null {
  return offered === null ? null : offered ? '提供' : '不提供'
}

/** Working days by which a day's pay becomes a month's, in hundredths: 21.75 (人社部发〔2008〕3号). */
const PAID_DAYS_HUNDREDTHS = 2175n

/** Pay for a month in fen, by which positions are compared; null where pay is not stated. */
export function monthlyFen(payFen: string | null, period: PayPeriod | null): bigint | null {
  if (payFen === null || period === null) return null
  return period === 'month' ? BigInt(payFen) : (BigInt(payFen) * PAID_DAYS_HUNDREDTHS) / 100n
}

/**
 * What visitors must be told and no rule asks for: the fields, by name, that are still empty before a position can be
 * handed in. What rules compare is asked for by their findings.
 */
export function missingForReview(
  position: Pick<
    PositionPage,
    'tasks' | 'startsOn' | 'endsOn' | 'region' | 'enterpriseMentor' | 'contact' | 'openUntil'
  >,
): string[] {
  const needed: [PositionField, boolean][] = [
    ['tasks', position.tasks.length > 0],
    ['region', position.region !== null],
    ['contact', position.contact !== null],
    ['openUntil', position.openUntil !== null],
    ['startsOn', position.startsOn !== null],
    ['endsOn', position.endsOn !== null],
    ['enterpriseMentor', position.enterpriseMentor !== null],
  ]
  return needed.filter(([, given]) => !given).map(([field]) => POSITION_FIELD_LABELS[field])
}

/** The page of the form on which a field stands; what is about no field is seen on the last. */
export function stepOf(field: string): FormStep {
  const parts = Object.entries(FORM_STEP_FIELDS) as [FormStep, readonly string[]][]
  return parts.find(([, fields]) => fields.includes(field))?.[0] ?? 'check'
}

/** The page of the form that follows this one. */
export function nextStep(step: FormStep): FormStep {
  return FORM_STEPS[FORM_STEPS.indexOf(step) + 1] ?? step
}

/** The input of a return's form that holds the note on this field. */
export const noteInput = (field: PositionField) => `note-${field}`

/** The stored notes on single fields, those of fields that the form still has. */
export function readNotes(stored: unknown): ReviewNotes {
  if (stored === null || typeof stored !== 'object') return {}
  const notes = stored as Record<string, unknown>
  return Object.fromEntries(
    POSITION_FIELDS.flatMap((field) => {
      const note = Object.hasOwn(notes, field) ? notes[field] : undefined
      return typeof note === 'string' && note !== '' ? [[field, note]] : []
    }),
  )
}

/** Whether visitors' pages may go on showing the position as it was reviewed, though these fields change. */
export function isFreeChange(changed: readonly string[]): boolean {
  return changed.every((field) => (FREE_FIELDS as readonly string[]).includes(field))
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
