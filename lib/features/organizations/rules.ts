import type { UnitKind } from '@/lib/shared/unit-link'
import { ORGANIZATION_KIND_LABELS, ORGANIZATION_KINDS } from './constants'
import type { MissingPart } from './types'

export function isOrganizationKind(value: string | undefined): value is UnitKind {
  return (ORGANIZATION_KINDS as readonly (string | undefined)[]).includes(value)
}

/**
 * The word for what a unit is. A subtype says it better where it is a word of its own (中职, 学会, 民主党派); 团体 is
 * never shown for a unit whose subtype is known.
 */
export function kindWord({ kind, subtype }: { kind: UnitKind; subtype: string | null }): string {
  const label = ORGANIZATION_KIND_LABELS[kind]
  if (!subtype) return label
  return kind === 'association' ? subtype : `${label} · ${subtype}`
}

/** What decides how complete a unit's page is. */
export type Completeness = {
  kind: UnitKind
  creditCode: string | null
  regionCode: string | null
  address: string | null
  phone: string | null
  website: string | null
  summary: string
  body: string
  majors: readonly string[]
  chains: number
  employeeCount: number | null
}

const blank = (text: string | null) => text === null || text.trim() === ''

/**
 * What the page of a unit still lacks, in the order of its form, and what each is good for. For its own staff only:
 * visitors see what is there.
 */
export function missingParts(unit: Completeness): MissingPart[] {
  const receivesInterns = unit.kind === 'enterprise' || unit.kind === 'hospital'
  const parts: (MissingPart & { missing: boolean })[] = [
    {
      field: 'creditCode',
      label: '统一社会信用代码',
      why: '便于核验，也便于其他单位在协议与项目中认准本单位',
      missing: unit.creditCode === null,
    },
    { field: 'summary', label: '简介', why: '列表、搜索与分享时显示', missing: blank(unit.summary) },
    { field: 'region', label: '地区', why: '按地区查找时才能找到本单位', missing: unit.regionCode === null },
    { field: 'address', label: '地址', why: '方便来访', missing: blank(unit.address) },
    { field: 'phone', label: '电话', why: '方便合作方与学生联系', missing: blank(unit.phone) },
    { field: 'website', label: '网站', why: '方便了解更多', missing: blank(unit.website) },
    {
      field: 'majors',
      label: '专业',
      why: '企业据此寻找合作',
      missing: unit.kind === 'school' && unit.majors.length === 0,
    },
    {
      field: 'chainIds',
      label: '产业链',
      why: '按产业链查找时才能找到本单位',
      missing: unit.kind !== 'government' && unit.chains === 0,
    },
    {
      field: 'employeeCount',
      label: '职工人数与截至日期',
      why: '接收实习学生的人数上限以它计算',
      missing: receivesInterns && unit.employeeCount === null,
    },
    { field: 'body', label: '正文', why: '介绍本单位育人与合作的做法', missing: blank(unit.body) },
  ]
  return parts.filter(({ missing }) => missing).map(({ missing: _, ...part }) => part)
}
