import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { FEWEST_PERSONS, OPEN_BASE, OPEN_LIMITS } from '@/lib/features/open-data/constants'

/** Under which conditions the data may be used. */
export function Licence({ licence }: { licence: string }) {
  return (
    <section aria-labelledby="licence" className="parts-apart">
      <SectionHeading id="licence" title="许可" />
      <p>{licence || '本站没有注明数据许可。使用前请与主办单位联系。'}</p>
      <p className="meta">
        各来源所述的数字和政策文件的权利仍属原发布者；引用时请连同来源与出处。标为演示的记录是虚构的。
      </p>
    </section>
  )
}

/** What is not in the data, and why. */
export function LeftOut() {
  return (
    <section aria-labelledby="left-out">
      <SectionHeading id="left-out" title="这里没有什么" />
      <ul className="plain-points">
        <li>没有公开的记录：草稿、审核中的、撤下的、未核验单位的。</li>
        <li>个人信息：联系人、电话、导师与顾问的姓名，学生的任何信息。</li>
        <li>协议的正文和附件；约定不公开摘要的，也没有摘要。</li>
        <li>少于 {FEWEST_PERSONS} 人的人数：只注明未公开。</li>
      </ul>
    </section>
  )
}

/** How often one address may call, and what is answered to who calls more often or wrongly. */
export function CallingRules() {
  return (
    <section aria-labelledby="rules">
      <SectionHeading id="rules" title="调用约定" />
      <DefinitionList
        items={[
          {
            term: '频率',
            value: `每个地址每分钟 ${OPEN_LIMITS.callsPerMinute} 次，CSV 文件每十分钟 ${OPEN_LIMITS.filesPerTenMinutes} 次。超过时应答 429，Retry-After 写明多少秒后再试。`,
          },
          { term: '跨域', value: '任何网页都可以用 GET 读取，不带凭据。' },
          { term: '出错时', value: '应答 application/problem+json，detail 用中文说明哪里不对、怎样改。' },
          {
            term: '变动',
            value: '同一版本内只增加字段，不改名、不删除；请忽略不认识的字段。不兼容的改动另起版本号。',
          },
        ]}
      />
    </section>
  )
}

function Address({ value }: { value: string }) {
  return <code className="open-address">{value}</code>
}

/** Other ways to the same content. */
export function OtherDoors({ baseUrl }: { baseUrl: string }) {
  const link = (path: string) => (
    <a href={path}>
      <Address value={baseUrl + path} />
    </a>
  )
  return (
    <section aria-labelledby="doors">
      <SectionHeading id="doors" title="其他入口" />
      <DefinitionList
        items={[
          { term: '接口描述（OpenAPI 3.1）', value: link(`${OPEN_BASE}/openapi.json`) },
          {
            term: '智能助手（MCP）',
            value: (
              <>
                <Address value={`${baseUrl}/api/mcp`} />
                <span className="meta">
                  　Streamable HTTP，只读，可以搜索和读取；在支持 MCP 的助手中填写这个地址。
                </span>
              </>
            ),
          },
          { term: '给智能助手的导读', value: link('/llms.txt') },
          { term: '动态订阅（Atom）', value: link('/feed.xml') },
          { term: '活动日历（iCalendar）', value: link('/events.ics') },
          { term: '协议的证明文件', value: <a href="/verify">在协议核验页下载，可离线核对</a> },
          { term: '网站地图', value: link('/sitemap.xml') },
        ]}
      />
    </section>
  )
}
