import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { RULE_PACKS } from '@/lib/features/compliance/packs/rules'
import type { RulePack } from '@/lib/features/compliance/types'
import { RULE_PACKS_BASE } from '@/lib/features/rule-packs/constants'
import { loadPack, loadPacks } from '@/lib/features/rule-packs/loaders'
import type { PackPage } from '@/lib/features/rule-packs/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { PreviewForm, SwitchForm } from './pack-forms'
import { PackPreview, PackRuns, RunProgress } from './pack-preview'
import { PackBadge, PackTable } from './pack-table'

const TRAIL = [
  { label: '管理', href: '/admin' },
  { label: '岗位核对规则', href: RULE_PACKS_BASE },
]

/** Every pack of rules with its switch, for the platform administrator. */
export async function PackListPage() {
  const switches = await loadPacks()
  if (!switches) return <Missing />
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="岗位核对规则"
          lead="岗位按在用的规则核对。地方规则核对过条文、试算过影响之后再启用。"
        />
      }
    >
      <PackTable switches={switches} />
      <p>
        <a href="/positions/rules">公开的规则页</a>逐条列出限度、依据与把握程度。
      </p>
    </PageShell>
  )
}

function PackFacts({ pack }: { pack: RulePack }) {
  const { id, issued, jurisdiction, validFrom, validTo, note } = pack
  const until = validTo === null ? '起' : `至${formatPartialDate(validTo)}`
  return (
    <DefinitionList
      items={[
        { term: '发布', value: issued },
        { term: '适用地区', value: jurisdiction?.name ?? '全国' },
        { term: '核对期间', value: `开始日期在${formatPartialDate(validFrom)}${until}的岗位` },
        { term: '说明', value: note },
        { term: '条文', value: <a href={`/positions/rules#${id}`}>逐条查看</a> },
      ]}
    />
  )
}

function PackSwitching({ page }: { page: PackPage }) {
  return (
    <>
      <section aria-labelledby="preview">
        <SectionHeading id="preview" title={page.on ? '停用会改变什么' : '启用会改变什么'} />
        <div className="grid gap-6">
          <PackPreview page={page} />
          <PreviewForm page={page} />
        </div>
      </section>
      <section aria-labelledby="switch">
        <SectionHeading id="switch" title={page.on ? '停用' : '启用'} />
        <SwitchForm page={page} />
      </section>
      <section aria-labelledby="runs">
        <SectionHeading id="runs" title="最近的试算与复核" />
        <PackRuns runs={page.runs} />
      </section>
    </>
  )
}

/** One pack: what it is, what switching it would change, and the switch. */
export async function PackStatePage({ name, after }: { name: string; after?: string | string[] }) {
  const page = await loadPack(name, after)
  const pack = RULE_PACKS.find(({ id }) => id === page?.pack)
  if (!page || !pack) return <Missing />
  const { title, instrument } = pack
  const rechecking = page.runs.find(({ kind, finishedAt }) => kind === 'recheck' && finishedAt === null)
  return (
    <PageShell
      trail={[...TRAIL, { label: title, href: `${RULE_PACKS_BASE}/${name}` }]}
      head={<PageHead eyebrow={<PackBadge on={page.on} />} title={title} lead={`《${instrument}》`} />}
    >
      {rechecking && <RunProgress run={rechecking} />}
      <PackFacts pack={pack} />
      {page.maySwitch ? <PackSwitching page={page} /> : <p>全国规则始终在用，不能停用。</p>}
    </PageShell>
  )
}
