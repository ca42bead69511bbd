export const TERMINATION_GROUNDS = ['consent', 'clause'] as const
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number]

export const TERMINATION_GROUND_LABELS: Record<TerminationGround, string> = {
  consent: '各方协商一致',
  clause: '按协议约定的条款',
}

export const TERMINATION_STATUSES = ['open', 'done', 'declined', 'withdrawn'] as const
export type TerminationStatus = (typeof TERMINATION_STATUSES)[number]

export const TERMINATION_STATUS_LABELS: Record<TerminationStatus, string> = {
  open: '办理中',
  done: '已终止',
  declined: '未予同意',
  withdrawn: '已撤回',
}
