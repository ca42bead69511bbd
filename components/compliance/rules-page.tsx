import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { Badge } from '@/components/ui/badge'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { CERTAINTIES, RULE_IDS } from '@/lib/features/compliance/constants'
import { loadPacksOn } from '@/lib/features/compliance/loaders'
import { findRule, RULE_PACKS } from '@/lib/features/compliance/packs/rules'
import type { RulePack } from '@/lib/features/compliance/types'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'
import { formatPartialDate } from '@/lib/shared/dates'
import { CertaintyBadge, RuleList } from './rule-list'

const TITLE = '岗位核对规则'
const PATH = '/positions/rules'
const LEAD =
  '实习岗位在提交、申请、上岗和结束时按哪些规则核对，限度是多少，依据哪份文件的哪一条，有多大把握。'

/** Title and address of the page of rules. */
export function rulesMetadata() {
  return pageMetadata({ title: TITLE, description: LEAD, path: PATH })
}

function Legend() {
  const rules = RULE_IDS.map((id) => findRule(id).rule)
  return (
    <section aria-labelledby="certainty">
      <SectionHeading id="certainty" title="把握程度" />
      <ul className="rule-legend">
        {CERTAINTIES.map((certainty) => (
          <li key={certainty}>
            <CertaintyBadge certainty={certainty} />　
            {rules.filter((rule) => rule.certainty === certainty).length} 条
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contents() {
  return (
    <nav aria-labelledby="contents" className="rule-nav">
      <SectionHeading id="contents" title="目录" />
      <div className="rule-contents">
        {RULE_PACKS.map(({ id, title, rules }) => (
          <div key={id}>
            <p>
              <a href={`#${id}`}>
                <b>{title}</b>
              </a>
            </p>
            <ul>
              {rules.map((rule) => (
                <li key={rule.id}>
                  <a href={`#${rule.id}`} title={rule.title}>
                    {rule.id}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}

function Pack({ pack, on }: { pack: RulePack; on: boolean }) {
  const { id, title, instrument, issued, jurisdiction, validFrom, validTo, note, rules } = pack
  const until = validTo === null ? '起' : `至${formatPartialDate(validTo)}`
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} title={title} note={`${rules.length} 条`} />
      <DefinitionList
        items={[
          { term: '文件', value: `《${instrument}》` },
          { term: '发布', value: issued },
          { term: '适用地区', value: jurisdiction?.name ?? '全国' },
          { term: '核对期间', value: `开始日期在${formatPartialDate(validFrom)}${until}的岗位` },
          {
            term: '本站',
            value: on ? <Badge tone="success">在用</Badge> : <Badge>未启用，暂不据此核对</Badge>,
          },
          { term: '说明', value: note },
        ]}
      />
      <RuleList pack={pack} />
    </section>
  )
}

/** Every pack and every rule by which positions are checked, for everybody to read. */
export async function RulesPage() {
  const [on, site] = await Promise.all([loadPacksOn(), loadSite()])
  if (!on) return <Missing />
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '实习岗位', href: '/positions' },
        { label: TITLE, href: PATH },
      ]}
      baseUrl={site.baseUrl}
      head={<PageHead title={TITLE} lead={LEAD} />}
      aside={
        <>
          <Legend />
          <Contents />
        </>
      }
      asideFirst
      foot={<PageMeta publisher={site.host || site.name} url={site.baseUrl + PATH} />}
    >
      <Notice title="请对照原文使用">
        <p>
          规则由本站用自己的话写成，不是条文原文，也没有涵盖文件中的全部要求；“通过核对”只说明下列各条没有发现问题。条款与把握程度逐条标明，发现出入请告诉我们。
        </p>
      </Notice>
      {RULE_PACKS.map((pack) => (
        <Pack key={pack.id} pack={pack} on={on.includes(pack.id)} />
      ))}
    </PageShell>
  )
}
