import { Table } from '@/components/ui/table'
import type { ChainMajor, ChainRow, Few } from '@/lib/features/chains/types'
import { OPEN, POSITION_FILTERS } from '@/lib/features/positions/directory/constants'
import { MEMBER_FILTERS } from '@/lib/features/profiles/constants'
import { PROJECT_FILTERS } from '@/lib/features/projects/constants'
import { listPath } from '@/lib/shared/list-path'

/** So many majors of a chain are named. */
const MAJORS = 4

/** A cell of the matrix: the number, which leads to its list where there is one, and the first names. */
function FewCell({ few: { count, first }, href, none }: { few: Few; href?: string; none: string }) {
  if (count === 0) return <span className="gap">{none}</span>
  const rest = count - first.length
  return (
    <div className="matrix-cell">
      <b>{href ? <a href={href}>{count}</a> : count}</b>
      <ul>
        {first.map(({ name, href: to }) => (
          <li key={to}>
            <a href={to}>{name}</a>
          </li>
        ))}
        {rest > 0 && <li>另有 {rest} 个</li>}
      </ul>
    </div>
  )
}

function Majors({ majors }: { majors: readonly ChainMajor[] }) {
  if (majors.length === 0) return <span className="gap">无专业</span>
  const rest = majors.length - MAJORS
  return (
    <div className="matrix-cell">
      <b>{majors.length}</b>
      <ul>
        {majors.slice(0, MAJORS).map(({ name, school }) => (
          <li key={`${name} ${school?.href}`}>
            {name}
            {school && (
              <small>
                （<a href={school.href}>{school.name}</a>，名称相近）
              </small>
            )}
          </li>
        ))}
        {rest > 0 && <li>另有 {rest} 个</li>}
      </ul>
    </div>
  )
}

function cellsOf({
  slug,
  name,
  region,
  schools,
  majors,
  colleges,
  projects,
  employers,
  positions,
}: ChainRow) {
  const members = (kind: string) => listPath('/members', { kind, chain: slug }, 1, MEMBER_FILTERS)
  return [
    <span key="chain">
      <b>{name}</b>
      <small className="meta">{region}</small>
    </span>,
    <FewCell key="schools" few={schools} href={members('school')} none="无学校" />,
    <Majors key="majors" majors={majors} />,
    <FewCell key="colleges" few={colleges} none="无学院与平台" />,
    <FewCell
      key="projects"
      few={projects}
      href={listPath('/projects', { chain: slug }, 1, PROJECT_FILTERS)}
      none="无项目"
    />,
    <FewCell
      key="employers"
      few={employers}
      href={listPath('/members', { chain: slug }, 1, MEMBER_FILTERS)}
      none="无用人单位"
    />,
    <FewCell
      key="positions"
      few={positions}
      href={listPath('/positions', { chain: slug, status: OPEN }, 1, POSITION_FILTERS)}
      none="无岗位"
    />,
  ]
}

/** Chains by row; who trains and who asks for people by column. A gap is a word, not an empty cell. */
export function ChainTable({ chains }: { chains: readonly ChainRow[] }) {
  return (
    <div className="matrix">
      <Table
        caption="产业链与培养、用人的对应"
        hideCaption
        columns={[
          { key: 'chain', label: '产业链' },
          { key: 'schools', label: '学校' },
          { key: 'majors', label: '专业' },
          { key: 'colleges', label: '产业学院与平台' },
          { key: 'projects', label: '合作项目' },
          { key: 'employers', label: '企业与医院' },
          { key: 'positions', label: '在招岗位' },
        ]}
        rows={chains.map((chain) => ({ key: chain.slug, cells: cellsOf(chain) }))}
      />
    </div>
  )
}
