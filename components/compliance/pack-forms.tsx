import { ButtonForm } from '@/components/forms/button-form'
import { Confirm } from '@/components/ui/confirm'
import { previewPackAction, switchPackAction } from '@/lib/features/rule-packs/actions'
import type { PackPage } from '@/lib/features/rule-packs/types'

/** Asks what the other state of a pack would change. */
export function PreviewForm({ page: { pack, on, preview } }: { page: PackPage }) {
  return (
    <ButtonForm
      action={previewPackAction}
      label="试算"
      fields={{ pack, on: on ? 'no' : 'yes' }}
      variant={preview ? 'quiet' : 'primary'}
      pendingLabel="正在提交…"
    >
      {preview ? '重新试算' : on ? '试算停用后的变化' : '试算启用后的变化'}
    </ButtonForm>
  )
}

const QUESTIONS = {
  on: '启用后，工作地在适用范围内的岗位都会重新核对：正在招收而不符合规定的会暂停招收，缺少事实的会通知单位补充。请先核对条文并试算。',
  off: '停用后，岗位不再按这些规则核对，已有的核对结果会随之更新；因此暂停的岗位由单位自行恢复。',
} as const

/** Switches a pack, after saying what follows. */
export function SwitchForm({ page: { pack, on, version } }: { page: PackPage }) {
  const word = on ? '停用' : '启用'
  return (
    <Confirm label={`${word}这套规则…`} question={on ? QUESTIONS.off : QUESTIONS.on}>
      <ButtonForm
        action={switchPackAction}
        label={`${word}这套规则`}
        fields={{ pack, on: on ? 'no' : 'yes', version }}
        variant={on ? 'danger' : 'primary'}
        pendingLabel="正在保存…"
      >
        {word}
      </ButtonForm>
    </Confirm>
  )
}
