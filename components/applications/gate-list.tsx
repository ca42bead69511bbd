import { ButtonForm } from '@/components/forms/button-form'
import { Badge } from '@/components/ui/badge'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { GATE_LABELS, type GateAnswer } from '@/lib/features/applications/constants'
import { attestGateAction } from '@/lib/features/applications/placements/actions'
import type { GateLine } from '@/lib/features/applications/types'
import { CERTAINTY_LABELS } from '@/lib/features/compliance/constants'
import { formatInstant } from '@/lib/shared/dates'

const WORDS = {
  placement: {
    id: 'gates',
    title: '上岗条件',
    note: '请对照原件逐项确认；除标明“不影响同意”的以外，全部确认后才能同意。',
  },
  end: {
    id: 'end-gates',
    title: '结束条件',
    note: '请对照原件逐项确认；全部确认后才能确认实习结束。',
  },
} as const

/** The rule behind a gate, where it stands and how sure its wording is. */
function GateWords({ gate, instrument, article, certainty }: GateLine) {
  return (
    <>
      {GATE_LABELS[gate]}
      <p className="meta">
        {gate} · 《{instrument}》{article} · {CERTAINTY_LABELS[certainty]}
      </p>
    </>
  )
}

function GateState({ attested, outcome, hinders }: GateLine) {
  return (
    <>
      {attested === null ? (
        <Badge>未确认</Badge>
      ) : (
        <Badge tone={attested.met ? 'success' : 'error'}>{attested.met ? '已确认' : '未达到'}</Badge>
      )}
      {outcome !== 'pass' && !hinders && ' 不影响同意'}
      {attested && (
        <p className="meta">
          {attested.by}，{formatInstant(attested.at)}
        </p>
      )}
    </>
  )
}

const DEEDS: Record<GateAnswer, string> = { yes: '确认', denied: '未达到', no: '撤回' }

function GateDeeds({ id, line: { gate, attested } }: { id: string; line: GateLine }) {
  const answers: GateAnswer[] = attested ? ['no'] : ['yes', 'denied']
  return (
    <div className="flex flex-wrap gap-2">
      {answers.map((answer) => (
        <ButtonForm
          key={answer}
          action={attestGateAction}
          label={`${DEEDS[answer]}：${GATE_LABELS[gate]}`}
          fields={{ id, gate, attested: answer }}
        >
          {DEEDS[answer]}
        </ButtonForm>
      ))}
    </div>
  )
}

/** What must be there before a placement or at its end, each attested by itself: by whom, when. */
export function GateList({
  phase,
  id,
  gates,
  mayAttest,
}: {
  phase: keyof typeof WORDS
  id: string
  gates: readonly GateLine[]
  mayAttest: boolean
}) {
  const { id: heading, title, note } = WORDS[phase]
  return (
    <section aria-labelledby={heading}>
      <SectionHeading id={heading} title={title} />
      <div className="grid gap-4">
        <p className="meta">
          {mayAttest && note}这里只记录由谁、何时确认，不保存材料，也不记录学生的性别和健康状况。
        </p>
        <Table
          caption={title}
          hideCaption
          columns={[
            { key: 'gate', label: '条件' },
            { key: 'state', label: '状态' },
            ...(mayAttest ? [{ key: 'deed', label: '操作' }] : []),
          ]}
          rows={gates.map((line) => ({
            key: line.gate,
            cells: [
              <GateWords key="gate" {...line} />,
              <GateState key="state" {...line} />,
              ...(mayAttest ? [<GateDeeds key="deed" id={id} line={line} />] : []),
            ],
          }))}
        />
      </div>
    </section>
  )
}
