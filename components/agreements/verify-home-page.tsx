import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { loadHeads } from '@/lib/features/agreements/verification/loaders'
import type { PublishedHeads } from '@/lib/features/agreements/verification/types'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'
import { formatPartialDate } from '@/lib/shared/dates'
import { Hash } from './agreement-text'
import { LegalMeaning } from './legal-meaning'

import { NumberForm } from './verify-form'

const LEAD =
  '输入协议上的编号，或者扫描打印件上的二维码，查看它是否登记在本站、各方是否确认过、现在是否有效。'

/** Title and address of the page of verification. */
export function verifyMetadata() {
  return pageMetadata({ title: '协议核验', description: LEAD, path: '/verify' })
}

function HowTo() {
  return (
    <section aria-labelledby="how">
      <SectionHeading id="how" title="怎样核验" />
      <ol className="proof-steps">
        <li>
          <b>看结论</b>
          <span className="meta">
            页面会说明协议是否登记、各方何时以何种方式确认、现在是否有效；纸质登记的另行标明。
          </span>
        </li>
        <li>
          <b>对校验值</b>
          <span className="meta">
            打印件和 Word 文件每一页页脚的 SHA-256 应与页面上的一字不差；文本改动一个字，校验值就完全不同。
          </span>
        </li>
        <li>
          <b>不信任本站，也能核对</b>
          <span className="meta">
            下载协议的证明文件和核对程序，在自己的电脑上离线运行。程序只用 Node.js
            自带的功能，也可以照公开的格式说明自己编写。
          </span>
          <p>
            <a href="/verify-agreement.mjs" download="verify-agreement.mjs">
              下载核对程序
            </a>
            　<code>node verify-agreement.mjs agreement.json heads.json</code>
          </p>
        </li>
      </ol>
    </section>
  )
}

function Heads({ head, heads }: PublishedHeads) {
  return (
    <section aria-labelledby="heads" className="parts-apart">
      <SectionHeading id="heads" title="台账末端值" />
      <p>
        所有协议的提请、确认、生效、变更和终止都记入同一个台账，一条接一条，每条含有前一条的链接值。把今天的末端值抄下来，以后就能发现此前的任何改动。
      </p>
      {head.sequence === 0 ? (
        <p>台账还没有记录。</p>
      ) : (
        <>
          <DefinitionList
            items={[
              { term: '现在共有', value: `${head.sequence} 条` },
              { term: '末端链接值', value: <Hash value={head.hash} /> },
            ]}
          />
          <Table
            caption="每日最后一条"
            columns={[
              { key: 'date', label: '日期' },
              { key: 'sequence', label: '序号' },
              { key: 'hash', label: '链接值' },
            ]}
            rows={heads.map(({ date, sequence, hash }) => ({
              key: date,
              cells: [formatPartialDate(date), sequence, <Hash key="hash" value={hash} />],
            }))}
          />
          <p>
            <a href="/verify/heads.json" download="heads.json">
              下载全部每日末端值
            </a>
            <span className="meta">　当日的末端值在当天结束前还会变化；建议各单位定期另存一份。</span>
          </p>
        </>
      )}
    </section>
  )
}

/** How to check an agreement, and the ends of the ledger. */
export async function VerifyHomePage() {
  const [published, site] = await Promise.all([loadHeads(), loadSite()])
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '协议核验', href: '/verify' },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead title="协议核验" lead={LEAD}>
          <NumberForm />
        </PageHead>
      }
      aside={<LegalMeaning origin="portal" />}
      foot={<PageMeta publisher={site.host || site.name} url={`${site.baseUrl}/verify`} />}
    >
      <HowTo />
      <Heads {...published} />
    </PageShell>
  )
}
