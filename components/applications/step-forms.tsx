'use client'

import { Form, type FormAction } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'
import { SectionHeading } from '@/components/ui/section-heading'
import type { MessageTemplate } from '@/lib/features/applications/templates/types'
import type { ApplicationEvent } from '@/lib/features/applications/workflow'

type Words = {
  label: string
  variant?: 'primary' | 'quiet' | 'danger'
  question?: string
  /** Whether the student gets words along with it, or the reason why. */
  with?: 'message' | 'reason'
}

const WORDS: Partial<Record<ApplicationEvent, Words>> = {
  shortlist: { label: '列入候选', with: 'message', question: '学生会收到通知，可以附上几句话。' },
  offer: {
    label: '发出录用',
    with: 'message',
    question: '学生接受后，名额即被预留，再由学校同意。可以写明报到安排。',
  },
  reject: {
    label: '不录用',
    variant: 'danger',
    with: 'message',
    question: '学生会收到通知。之后本单位不再能看到这份申请和学生的信息，不能恢复。',
  },
  accept: {
    label: '接受录用',
    question: '接受后，名额为您预留，由学校核对上岗条件后同意。同一时间只能接受一个岗位。',
  },
  decline: { label: '谢绝录用', variant: 'quiet', question: '单位会收到通知。谢绝后不能恢复。' },
  approve: { label: '同意上岗', question: '名额随即确认，学生和单位会收到通知。' },
  conclude: { label: '确认实习结束', question: '考核和归档须已逐项确认。确认后不能再改，学生会收到通知。' },
  refuse: {
    label: '不同意',
    variant: 'danger',
    with: 'reason',
    question: '申请就此结束，名额退还，学生和单位会看到您写的原因。',
  },
  withdraw: {
    label: '退出申请',
    variant: 'danger',
    question: '您可以随时退出，无须说明理由，也无须任何人同意。退出后，单位不再能看到您的信息。',
  },
}

function MessageFields({ templates }: { templates: readonly MessageTemplate[] }) {
  return (
    <>
      {templates.length > 0 && (
        <SelectField
          name="templateId"
          label="使用模板"
          hint="下面没有填写时，发送所选的模板。"
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
          empty="不用模板"
        />
      )}
      <TextArea
        name="message"
        label="给学生的话"
        hint="可不填。可以写 {姓名}、{岗位}、{单位}，发送时换成实际内容。"
        rows={3}
      />
    </>
  )
}

/** The steps that may be taken with an application now; each says what follows before it is taken. */
export function StepForms({
  record,
  action,
  events,
  templates = [],
}: {
  record: { id: string; version: number }
  action: FormAction
  events: readonly ApplicationEvent[]
  templates?: readonly MessageTemplate[]
}) {
  return events.map((event) => {
    const words = WORDS[event]
    if (!words) return null
    return (
      <Confirm
        key={event}
        label={`${words.label}…`}
        question={words.question}
        calm={words.variant === undefined}
      >
        <Form action={action} label={words.label} isButton={words.with === undefined}>
          <input type="hidden" name="id" value={record.id} />
          <input type="hidden" name="version" value={record.version} />
          <input type="hidden" name="event" value={event} />
          {words.with === 'message' && <MessageFields templates={templates} />}
          {words.with === 'reason' && <TextArea name="reason" label="不同意的原因" required rows={3} />}
          <SubmitButton variant={words.variant}>{words.label}</SubmitButton>
        </Form>
      </Confirm>
    )
  })
}

/** The same under a heading of their own, beside one application; nothing where no step can be taken. */
export function NextSteps(props: Parameters<typeof StepForms>[0]) {
  if (props.events.length === 0) return null
  return (
    <section aria-labelledby="steps">
      <SectionHeading id="steps" title="下一步" />
      <div className="grid gap-4">
        <StepForms key={props.record.version} {...props} />
      </div>
    </section>
  )
}
