import { AGREEMENT_KIND_LABELS } from '@/lib/features/agreements/constants'
import { ALLIANCE_KIND_LABELS, ALLIANCE_STATUS_LABELS } from '@/lib/features/alliances/constants'
import { SEAT_LABELS } from '@/lib/features/alliances/memberships/constants'
import { ARTICLE_FILTERS } from '@/lib/features/articles/constants'
import { EVENT_FILTERS, EVENT_KIND_LABELS } from '@/lib/features/events/constants'
import { HONOUR_STATUS_LABELS } from '@/lib/features/honours/constants'
import { ORGANIZATION_KIND_LABELS } from '@/lib/features/organizations/constants'
import { PLATFORM_KIND_LABELS } from '@/lib/features/platforms/constants'
import { POSITION_KIND_LABELS } from '@/lib/features/positions/constants'
import { MEMBER_FILTERS } from '@/lib/features/profiles/constants'
import { PROJECT_KIND_LABELS } from '@/lib/features/projects/constants'
import { formatPartialDate, type PartialDate } from '@/lib/shared/dates'
import { listPath } from '@/lib/shared/list-path'
import type { Report, ReportPart, Yearly } from './types'

/** The address of an alliance's report of a year. */
export const reportPath = (slug: string, year: number) => `/alliances/${slug}/report/${year}`

/** The year of an address; null for what is no year. */
export function readReportYear(text: string): number | null {
  return /^[12]\d{3}$/.test(text) ? Number(text) : null
}

/** Whether a date, as far as it is known, lies in the year. */
export function inYear(date: PartialDate | null, year: number): boolean {
  return date?.slice(0, 4) === String(year)
}

/** Every year from the first to the last of these, newest first. */
export function yearsFrom(years: readonly number[]): number[] {
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** “新增 3 个，累计 12 个。” with what is known of the others. */
function countWords(
  verb: string,
  measure: string,
  { began, count, total, undated }: Yearly<unknown>,
): string {
  const words = [
    count > 0 ? `本年${verb} ${count} ${measure}，` : `本年没有${verb}的记录，`,
    `截至年末累计 ${total} ${measure}`,
    undated > 0 ? `，另有 ${undated} ${measure}日期未登记` : '',
    count > began.length ? `；下列前 ${began.length} ${measure}` : '',
  ]
  return `${words.join('')}。`
}

const on = (date: PartialDate | null) => (date === null ? [] : [formatPartialDate(date)])

function memberPart({ members, alliance, year }: Report): ReportPart {
  const kinds = members.byKind.map(({ kind, count }) => `${ORGANIZATION_KIND_LABELS[kind]} ${count} 家`)
  const { total, count, undated, began } = members
  const words = [
    `截至 ${year} 年末有成员单位 ${total} 家`,
    kinds.length > 0 ? `，其中${kinds.join('、')}` : '',
    count > 0 ? `；本年加入 ${count} 家` : '',
    undated > 0 ? `。${undated} 家的加入日期未登记，计入在内` : '',
    count > began.length ? `；下列前 ${began.length} 家` : '',
  ]
  return {
    key: 'members',
    title: '成员单位',
    words: `${words.join('')}。`,
    items: began.map(({ slug, name, seat, joinedOn }) => ({
      title: name,
      href: `/members/${slug}`,
      facts: [SEAT_LABELS[seat], ...on(joinedOn)],
    })),
    list: {
      href: listPath('/members', { alliance: alliance.slug }, 1, MEMBER_FILTERS),
      label: '现在的成员单位',
    },
  }
}

type Work = { href: string; title: string; on: PartialDate | null }

const itemsOf = <W extends Work>(works: readonly W[], factsOf: (work: W) => string[]) =>
  works.map((work) => ({ title: work.title, href: work.href, facts: [...factsOf(work), ...on(work.on)] }))

function workParts({ platforms, projects, agreements, positions }: Report): ReportPart[] {
  return [
    {
      key: 'platforms',
      title: '产业学院与共建平台',
      words: countWords('新建', '个', platforms),
      items: itemsOf(platforms.began, ({ kind }) => [PLATFORM_KIND_LABELS[kind]]),
      list: null,
    },
    {
      key: 'projects',
      title: '合作项目',
      words: countWords('开始', '个', projects),
      items: itemsOf(projects.began, ({ kind }) => [PROJECT_KIND_LABELS[kind]]),
      list: null,
    },
    {
      key: 'agreements',
      title: '合作协议',
      words: countWords('签订', '份', agreements),
      items: itemsOf(agreements.began, ({ kind }) => [AGREEMENT_KIND_LABELS[kind]]),
      list: null,
    },
    {
      key: 'positions',
      title: '实习岗位',
      words:
        countWords('发布', '个', positions) +
        (positions.count > 0 ? `本年发布的岗位共招收 ${positions.seats} 人。` : ''),
      items: itemsOf(positions.began, ({ kind, seats, demo }) => [
        ...(demo ? ['演示'] : []),
        POSITION_KIND_LABELS[kind],
        `${seats} 人`,
      ]),
      list: null,
    },
  ]
}

function eventPart({ events, articles, alliance, year }: Report): ReportPart {
  const filters = { alliance: alliance.slug, year: String(year) }
  return {
    key: 'events',
    title: '活动与动态',
    words: `${countWords('举办', '场', events)}本年发布动态 ${articles} 篇。`,
    items: itemsOf(events.began, ({ kind }) => [EVENT_KIND_LABELS[kind]]),
    list:
      articles > 0
        ? { href: listPath('/news', filters, 1, ARTICLE_FILTERS), label: '本年的动态' }
        : events.count > 0
          ? { href: listPath('/events', filters, 1, EVENT_FILTERS), label: '本年的活动' }
          : null,
  }
}

function honourPart({ honours }: Report): ReportPart {
  return {
    key: 'honours',
    title: '荣誉',
    words: honours.length > 0 ? `本年 ${honours.length} 项。` : '本年没有登记的荣誉。',
    items: honours.map(({ name, status, grantedBy, grantedOn }) => ({
      title: name,
      href: null,
      facts: [HONOUR_STATUS_LABELS[status], ...(grantedBy ? [grantedBy] : []), ...on(grantedOn)],
    })),
    list: null,
  }
}

/** The parts of a report in words, in their order. */
export function reportParts(report: Report): ReportPart[] {
  return [memberPart(report), ...workParts(report), eventPart(report), honourPart(report)]
}

/** What the alliance is, as terms and values. */
export function reportFacts({ alliance, year }: Report): { term: string; value: string }[] {
  const { kind, status, foundedOn, region, leads } = alliance
  const facts: [string, string | null][] = [
    ['年度', `${year} 年`],
    ['类型', ALLIANCE_KIND_LABELS[kind]],
    ['现状', ALLIANCE_STATUS_LABELS[status]],
    ['成立时间', foundedOn && formatPartialDate(foundedOn)],
    ['地区', region],
    ['牵头单位', leads.map(({ name }) => name).join('、') || null],
  ]
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))
}

/** What a report is made from, said on it. */
export const REPORT_NOTE =
  '本报告由本站公开的登记得出，随登记更正而变；未登记日期的不计入任何一年。来源所载的数据照录原文，不作折算。'
