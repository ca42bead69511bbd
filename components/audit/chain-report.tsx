import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import type { ChainFault, ChainReport } from '@/lib/features/audit/types'
import { formatInstant } from '@/lib/shared/dates'

const FAULTS: Record<ChainFault['fault'], string> = {
  sequence: '这一条缺失：它被删除，或其后的记录被改了序号。',
  previous: '这一条没有接在前一条之后：前一条或这一条被换过。',
  hash: '这一条的内容与封存时不一致：时间、操作人、操作或对象被改过。',
  digest: '这一条的变更内容与封存时的摘要不一致：变更内容被改过。',
  head: '这一条与另存的链尾不一致：它之前的记录被整体重写过。',
}

/** Whether the trail is as it was written, and where not. */
export function ChainReportView({ report }: { report: ChainReport }) {
  const { sealed, open, oldestOpenAt, head, fault } = report
  return (
    <>
      {fault ? (
        <Notice tone="error" title={`链条在第 ${fault.sequence} 条断开`}>
          <p>{FAULTS[fault.fault]}</p>
          {fault.id && <p>记录编号：{fault.id}</p>}
        </Notice>
      ) : (
        <Notice tone="success" title={`已校验 ${sealed} 条，链条完整`}>
          每一条都与封存时一致，没有缺失。
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: '已校验', value: `${sealed} 条` },
          {
            term: '待封存',
            value: oldestOpenAt ? `${open} 条，最早写于 ${formatInstant(oldestOpenAt)}` : '无',
          },
          { term: '链尾', value: head && <code>{`${head.sequence}:${head.hash}`}</code> },
        ]}
      />
      <p>把链尾抄录到本站之外保存，以后可以据此证明在它之前的记录没有被改过。</p>
    </>
  )
}
