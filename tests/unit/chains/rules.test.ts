import { describe, expect, it } from 'vitest'
import { fewOf, isNamedLike, majorsFor, trainingOf } from '@/lib/features/chains/rules'

const school = { name: '青岛电子学校', href: '/members/qingdao-dianzi' }

describe('majors for a chain', () => {
  it('are named like it where one name contains the other', () => {
    expect(isNamedLike('智能制造', '智能制造装备')).toBe(true)
    expect(isNamedLike('服装', '纺织服装')).toBe(true)
    expect(isNamedLike('现代物流管理', '现代物流')).toBe(true)
    expect(isNamedLike('应用化工', '高端化工')).toBe(false)
    expect(isNamedLike('金', '现代金融')).toBe(false)
    expect(isNamedLike('', '现代金融')).toBe(false)
  })

  it('come from linked records first, each once, then from schools by name', () => {
    const schools = [{ school, majors: ['人工智能', '物联网', '人工智能'] }]
    expect(majorsFor('人工智能', ['机器学习', '机器学习'], schools)).toEqual([
      { name: '机器学习', school: null },
      { name: '人工智能', school },
    ])
    expect(majorsFor('人工智能', ['人工智能'], schools)).toEqual([{ name: '人工智能', school: null }])
  })
})

describe('training', () => {
  const none = { schools: fewOf([]), majors: [], colleges: fewOf([]), projects: fewOf([]) }

  it('is none where nothing is on record, and some where anything is', () => {
    expect(trainingOf(none)).toBe('none')
    expect(trainingOf({ ...none, majors: [{ name: '会展', school: null }] })).toBe('some')
    expect(trainingOf({ ...none, projects: fewOf([school]) })).toBe('some')
  })
})

describe('a cell', () => {
  it('names the first and counts them all', () => {
    expect(fewOf([school, school, school, school])).toEqual({ count: 4, first: [school, school, school] })
    expect(fewOf([school], 9).count).toBe(9)
  })
})
