import { resolveUnits } from '@/lib/features/parties/data'
import { db } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import type { Named } from '../drafts/types'

/** The units that the lines of a form name, in their order: two or more, none twice. */
export async function resolveParties(lines: readonly string[], known: readonly Named[]): Promise<Named[]> {
  const units = await resolveUnits(lines, 'parties', known)
  const twice = units.find(({ id }, at) => units.findIndex((other) => other.id === id) !== at)
  if (twice) throw new RefusedError(`“${twice.name}”填写了不止一次`, 'parties')
  if (units.length < 2) throw new RefusedError('协议至少有两方，请每行填写一家单位', 'parties')
  return units
}

/** The registered projects that the lines name, by number or whole title. */
export async function resolveProjects(lines: readonly string[], known: readonly Named[]): Promise<Named[]> {
  if (lines.length === 0) return []
  const names = [...lines]
  const rows = await db.project.findMany({
    where: {
      status: { notIn: ['draft', 'submitted', 'returned'] },
      OR: [{ number: { in: names } }, { title: { in: names } }],
    },
    select: { id: true, title: true, number: true },
  })
  const found = lines.map((line, index) => {
    const before = known.find(({ name }) => name === line)
    if (before) return before
    const [project, second] = rows.filter(({ title, number }) => title === line || number === line)
    if (!project) throw new RefusedError(`第 ${index + 1} 行“${line}”没有找到已登记的项目`, 'projects')
    if (second) throw new RefusedError(`第 ${index + 1} 行“${line}”对应多个项目，请改填登记号`, 'projects')
    return { id: project.id, name: project.title }
  })
  return [...new Map(found.map((project) => [project.id, project])).values()]
}
