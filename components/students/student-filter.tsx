import { TabLinks } from '@/components/ui/tab-links'
import {
  ACCOUNT_STATE_LABELS,
  ACCOUNT_STATES,
  LINKS_A_FILE,
  STUDENTS_BASE,
} from '@/lib/features/students/constants'
import type { StudentPage } from '@/lib/features/students/types'

/** The address of a school's list under a filter. */
export function studentsHref(page: Pick<StudentPage, 'school' | 'filter'>, after?: string): string {
  const { school, filter } = page
  const query = new URLSearchParams({ school: school.id })
  if (filter.query) query.set('q', filter.query)
  if (filter.entryYear !== null) query.set('year', String(filter.entryYear))
  if (filter.account !== null) query.set('account', filter.account)
  if (after) query.set('after', after)
  return `${STUDENTS_BASE}?${query}`
}

/** The schools of somebody who works for several. */
export function SchoolTabs({ schools, school }: Pick<StudentPage, 'schools' | 'school'>) {
  if (schools.length < 2) return null
  return (
    <TabLinks
      label="学校"
      tabs={schools.map(({ id, name }) => ({
        label: name,
        href: `${STUDENTS_BASE}?school=${id}`,
        active: id === school.id,
      }))}
    />
  )
}

/** Narrows the list: a GET that works without scripts. */
export function StudentFilterForm({ page }: { page: StudentPage }) {
  const { school, filter, years } = page
  return (
    <search>
      <form className="form" action={STUDENTS_BASE}>
        <input type="hidden" name="school" value={school.id} />
        <div className="field-row">
          <label>
            学号或姓名
            <input type="search" name="q" className="input" maxLength={40} defaultValue={filter.query} />
          </label>
          <label>
            年级
            <select name="year" className="input" defaultValue={filter.entryYear ?? ''}>
              <option value="">全部</option>
              {years.map(({ year, count }) => (
                <option key={year} value={year}>
                  {year} 级（{count}）
                </option>
              ))}
            </select>
          </label>
          <label>
            账号
            <select name="account" className="input" defaultValue={filter.account ?? ''}>
              <option value="">全部</option>
              {ACCOUNT_STATES.map((state) => (
                <option key={state} value={state}>
                  {ACCOUNT_STATE_LABELS[state]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="actions">
          <button type="submit" className="button" data-variant="quiet">
            筛选
          </button>
          <a href={`${STUDENTS_BASE}?school=${school.id}`}>全部学生</a>
        </div>
      </form>
    </search>
  )
}

/** Makes links for everybody who has none yet, as a workbook. A form of its own kind: it answers with a file. */
export function LinkFileForm({ page }: { page: StudentPage }) {
  const { school, filter, waiting } = page
  if (waiting === 0) return <p>所有学生都已开通账号。</p>
  return (
    <form className="form" method="post" action="/api/students/links" aria-label="开通链接">
      <input type="hidden" name="schoolId" value={school.id} />
      <input type="hidden" name="entryYear" value={filter.entryYear ?? ''} />
      <p>
        还有 {waiting} 名学生没有开通账号。为
        {filter.entryYear === null ? '他们' : ` ${filter.entryYear} 级的未开通学生`}
        生成链接，下载为 Excel 文件，一次最多 {LINKS_A_FILE} 人。链接 14
        天内有效，请分别交给学生本人；重新生成后，之前的链接失效。
      </p>
      <div className="actions">
        <button type="submit" className="button" data-variant="quiet">
          生成并下载开通链接
        </button>
      </div>
    </form>
  )
}
