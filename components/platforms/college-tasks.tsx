import { Fragment } from 'react'
import { SectionHeading } from '@/components/ui/section-heading'
import { COLLEGE_TASKS } from '@/lib/features/platforms/constants'
import type { PlatformPage } from '@/lib/features/platforms/types'

/** What an industry college does for each of the seven tasks of the national guide. Tasks without content are left out. */
export function CollegeTasks({ tasks }: Pick<PlatformPage, 'tasks'>) {
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="tasks">
      <SectionHeading
        id="tasks"
        title="建设任务"
        note="按《现代产业学院建设指南（试行）》（教高厅函〔2020〕16号）"
      />
      <div className="prose">
        {tasks.map(({ key, html }) => (
          <Fragment key={key}>
            <h3 id={key}>{COLLEGE_TASKS.find((task) => task.key === key)?.label}</h3>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
            <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          </Fragment>
        ))}
      </div>
    </section>
  )
}
