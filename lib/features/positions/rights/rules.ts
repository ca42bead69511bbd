import { CERTAINTY_LABELS } from '@/lib/features/compliance/constants'
import { findRule } from '@/lib/features/compliance/packs/rules'
import { STUDENT_RIGHTS } from './constants'

export type StudentRight = { text: string; href: string; source: string }

/** The rights of students with where each stands, and how sure the wording is. */
export function studentRights(): StudentRight[] {
  return STUDENT_RIGHTS.map(({ text, rule: id }) => {
    const { pack, rule } = findRule(id)
    const place = `《${pack.instrument}》${rule.article ?? ''}`
    return { text, href: `/positions/rules#${id}`, source: `${place}，${CERTAINTY_LABELS[rule.certainty]}` }
  })
}
