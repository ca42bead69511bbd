import { SectionHeading } from '@/components/ui/section-heading'
import { OPEN_BASE, OPEN_PAGE } from '@/lib/features/open-data/constants'

/** How a program reads a set, first whole and then what changed. */
export function ReadingSteps({ baseUrl }: { baseUrl: string }) {
  const base = baseUrl + OPEN_BASE
  return (
    <section aria-labelledby="reading">
      <SectionHeading id="reading" title="怎样读取" />
      <ol className="proof-steps">
        <li>
          <b>从头读起</b>
          <span className="meta">
            每次最多 {OPEN_PAGE.most} 条，不写 limit 时 {OPEN_PAGE.standard} 条，按修改时间从早到晚。应答里的
            next 是下一次的地址，读到 null 为止。
          </span>
          <code>{`curl ${base}/members?limit=${OPEN_PAGE.most}`}</code>
        </li>
        <li>
          <b>以后只取变化</b>
          <span className="meta">
            记下见过的最晚 updatedAt，下次从它前一分钟开始，按 id 去掉重复的：正在保存的记录可能稍后才出现。
          </span>
          <code>{`curl "${base}/members?updatedSince=2026-11-01T00:00:00Z"`}</code>
        </li>
        <li>
          <b>清理撤下的</b>
          <span className="meta">
            “撤下与恢复”列出不再公开的记录：removed 的请从副本中删去，restored 的请按 id 重新读取。
          </span>
          <code>{`curl "${base}/withdrawals?updatedSince=2026-11-01T00:00:00Z"`}</code>
        </li>
        <li>
          <b>没有变化就不必重传</b>
          <span className="meta">
            每个 JSON 应答都带 ETag；下次用 If-None-Match 交回，内容相同时只回 304，没有正文。
          </span>
          <code>{`curl -H 'If-None-Match: "…"' ${base}/members`}</code>
        </li>
      </ol>
    </section>
  )
}
