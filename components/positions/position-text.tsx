import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { TagList } from '@/components/ui/tag'
import type { PositionStatus } from '@/lib/features/positions/constants'
import type { PositionPage } from '@/lib/features/positions/types'

const NOT_OPEN: Partial<Record<PositionStatus, string>> = {
  paused: '单位暂停招收，恢复前不能报名。',
  closed: '招收已经结束，本页仅供查阅。',
  expired: '报名已经截止，本页仅供查阅。',
}

/** Says that a position cannot be applied for (any more), or that it is made up. */
export function PositionNotices({ position: { status, demo } }: { position: PositionPage }) {
  const notOpen = NOT_OPEN[status]
  return (
    <>
      {notOpen && <Notice tone="warning">{notOpen}</Notice>}
      {demo && (
        <Notice tone="warning" title="演示岗位">
          <p>本岗位是演示数据，并非该单位发布，请勿报名。</p>
        </Notice>
      )}
    </>
  )
}

/** What one does and learns, and for which majors. */
export function PositionWork({ position: { tasks, learningGoals, majors } }: { position: PositionPage }) {
  return (
    <>
      {tasks.length > 0 && (
        <section aria-labelledby="tasks">
          <SectionHeading id="tasks" title="做什么" />
          <div className="prose">
            <ul>
              {tasks.map((task) => (
                <li key={task}>{task}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {learningGoals && (
        <section aria-labelledby="goals">
          <SectionHeading id="goals" title="学什么" />
          <div className="prose">
            {learningGoals.split('\n').map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity beside its place
              <p key={index}>{line}</p>
            ))}
          </div>
        </section>
      )}
      {majors.length > 0 && (
        <section aria-labelledby="majors">
          <SectionHeading id="majors" title="适合的专业" />
          <TagList label="专业" tags={majors} />
        </section>
      )}
    </>
  )
}

/** Who guides the student on both sides, and whom to ask. */
export function PositionContact({ position }: { position: PositionPage }) {
  const { schoolMentor, enterpriseMentor, contact } = position
  return (
    <section aria-labelledby="contact">
      <SectionHeading id="contact" title="指导与咨询" />
      <DefinitionList
        items={[
          { term: '学校指导教师', value: schoolMentor ?? '由学生所在学校安排' },
          { term: '单位指导师傅', value: enterpriseMentor },
          { term: '向谁咨询', value: contact },
        ]}
      />
    </section>
  )
}
