import { SectionHeading } from '@/components/ui/section-heading'
import type { Outcome } from '@/lib/features/compliance/constants'
import { studentRights } from '@/lib/features/positions/rights/rules'
import type { PositionCheck } from '@/lib/features/positions/types'
import { formatPartialDate, todayInShanghai } from '@/lib/shared/dates'
import { PositionFindings } from './position-findings'

/** Against how many rules the position was checked, and what they said. Nothing where it was never checked. */
export function PositionLawfulness({ check }: { check: PositionCheck }) {
  const { findings, checkedAt, checkedRules } = check
  if (checkedAt === null || findings.length === 0) return null
  const day = formatPartialDate(todayInShanghai(new Date(checkedAt)))
  const count = (asked: Outcome) => findings.filter(({ outcome }) => outcome === asked).length
  const breaches = count('block')
  const wanting = count('needs-fact')
  return (
    <section aria-labelledby="lawful">
      <SectionHeading id="lawful" title="按规定检查" />
      <details className="findings-fold">
        <summary>
          {day}按 {checkedRules} 条规定检查，{breaches > 0 ? `${breaches} 项不符合` : '没有不符合的'}
          {wanting > 0 && `，另有 ${wanting} 项待单位补充事实`}：查看每一条
        </summary>
        <PositionFindings findings={findings} />
      </details>
      <p className="meta">
        检查依据单位填写的事实，不代替现场考察。<a href="/positions/rules">全部规定和条文</a>
      </p>
    </section>
  )
}

/** What a student may rely on, each with where it stands. */
export function StudentRights() {
  return (
    <section aria-labelledby="rights">
      <SectionHeading id="rights" title="您的权利" />
      <ul className="rights">
        {studentRights().map(({ text, href, source }) => (
          <li key={href}>
            {text} <a href={href}>{source}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
